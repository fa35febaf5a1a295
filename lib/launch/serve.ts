import { spawn } from 'node:child_process'
import path from 'node:path'
import { asked, insisted } from './ending'
import { ROOT } from './folders'

/**
 * The web server of production. Rendering leaves much short-lived garbage: with 64 MiB instead of 16 for what is young, less of
 * it is copied into the old space, which took about a sixth of the processor time of a long page.
 */
export const SERVER = ['--max-semi-space-size=64', path.join(import.meta.dirname, 'server.mjs')]

type Serving = {
  /** Arguments of node: the server's file and what it is told. */
  args: string[]
  variables: Record<string, string>
  /** Where what it prints goes. */
  output?: number | 'inherit'
}

/**
 * Starts the web server. It has no terminal of its own: Ctrl-C reaches the launcher, which asks it to finish what it is
 * answering. When the launcher is killed, the channel between the two breaks and it ends.
 * @returns `ready`, when it says that it answers, and `ended` with its exit code, 0 if it was asked to end
 */
export function serve({ args, variables, output = 'inherit' }: Serving) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...variables },
    stdio: ['ignore', output, output, 'ipc'],
    detached: true,
  })
  asked.addEventListener('abort', () => child.kill('SIGTERM'))
  insisted.addEventListener('abort', () => child.kill('SIGKILL'))
  const ready = new Promise<void>((resolve) => {
    child.on('message', (message) => message === 'ready' && resolve())
  })
  const ended = new Promise<number>((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(asked.aborted ? 0 : (code ?? 1) || 1))
  })
  return { ready, ended }
}
