import { spawn } from 'node:child_process'
import { asked, insisted } from './ending'
import { ROOT } from './folders'

export type Ended = { code: number; output: string }

/**
 * Runs a program in the checkout with extra variables and waits for its end, which it is asked for when the launcher is. `output`
 * is all that it printed.
 * @throws when the end was asked for before
 */
export function runToEnd(
  program: string,
  args: string[],
  variables: Record<string, string>,
  hear: (part: string) => void = () => undefined,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    asked.throwIfAborted()
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    // As Ctrl-C does, which Playwright and our own tests know how to take; then it is waited for: it may have something to put
    // away, such as databases and browsers.
    const end = () => child.kill('SIGINT')
    const cut = () => child.kill('SIGKILL')
    asked.addEventListener('abort', end)
    insisted.addEventListener('abort', cut)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (part: string) => {
        output += part
        hear(part)
      })
    }
    child.on('error', reject)
    child.on('close', (code, signal) => {
      asked.removeEventListener('abort', end)
      insisted.removeEventListener('abort', cut)
      resolve({ code: code ?? 1, output: signal ? `${output}\n${signal}` : output })
    })
  })
}
