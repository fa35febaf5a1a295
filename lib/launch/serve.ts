import { type ChildProcess, spawn } from 'node:child_process'
import { ROOT } from './folders'

/** Milliseconds in which a repeated signal is the same key press: the terminal and npm both pass it on. */
const SAME_PRESS = 500

/** Runs `stop` at the first Ctrl-C or SIGTERM and `force` at a second one. Returns how to stop listening. */
function onSignals(stop: () => void, force: () => void): () => void {
  let first: number | undefined
  const hear = () => {
    if (first === undefined) {
      first = performance.now()
      stop()
    } else if (performance.now() - first > SAME_PRESS) force()
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, hear)
  return () => {
    for (const signal of signals) process.off(signal, hear)
  }
}

type Serving = {
  /** Arguments of node: the server's file and what it is told. */
  args: string[]
  variables: Record<string, string>
  /** Called when the server says that it answers. */
  ready?: () => void
}

const endOf = (child: ChildProcess) =>
  new Promise<number>((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })

/**
 * Runs the web server until it ends or somebody asks for the end. It has no terminal of its own: Ctrl-C reaches the launcher,
 * which asks it to finish what it is answering. When the launcher is killed, the channel between the two breaks and it ends.
 * @returns the exit code: 0 when it was asked to end
 */
export async function serve({ args, variables, ready }: Serving): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  })
  let asked = false
  const silence = onSignals(
    () => {
      asked = true
      process.stdout.write('\nStopping: finishing what is being answered. Ctrl-C again ends at once.\n')
      child.kill('SIGTERM')
    },
    () => child.kill('SIGKILL'),
  )
  child.on('message', (message) => message === 'ready' && ready?.())
  const code = await endOf(child)
  silence()
  if (asked) return 0
  process.stderr.write(
    `The web server ended by itself (code ${code}); the reason stands above or in the logs. The database is being stopped; start again with npm start.\n`,
  )
  return 1
}
