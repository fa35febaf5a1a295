import { spawn } from 'node:child_process'
import { asked } from './ending'
import { ROOT } from './folders'

export type Ended = { code: number; output: string }

/** Runs a program in the checkout with extra variables and waits for its end, or ends it when the launcher is asked to. `output` is all that it printed. */
export function runToEnd(
  program: string,
  args: string[],
  variables: Record<string, string>,
  hear: (part: string) => void = () => undefined,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: asked,
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (part: string) => {
        output += part
        hear(part)
      })
    }
    child.on('error', reject)
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\n${signal}` : output }),
    )
  })
}
