import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { ROOT } from '@/lib/launch/folders'
import { until } from '@/lib/launch/processes'
import { temporaryFolder } from '@/tests/support/postgres'

/** The programs that a process runs, as they were called. */
const programsOf = (pid: number | undefined): string =>
  spawnSync('ps', ['-o', 'args=', '--ppid', String(pid)], { encoding: 'utf8' }).stdout

/** Runs one of the launcher's commands, presses Ctrl-C once `ready` holds, and waits for the end. */
async function interrupted(args: string[], ready: (pid: number | undefined) => boolean) {
  const child = spawn(process.execPath, ['lib/launch/main.cjs', ...args], { cwd: ROOT })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      output += part
    })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  expect(await until(() => ready(child.pid), 20_000)).toBe(true)
  child.kill('SIGINT')
  return { code: await ended, lines: output.trimEnd().split('\n') }
}

describe('an interrupted command', () => {
  const folders: string[] = []
  afterEach(() => {
    for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true })
  })

  it('waits until the program that it runs has put its things away', async () => {
    const folder = temporaryFolder()
    folders.push(folder)
    const working = path.join(folder, 'working')
    const program = `
      process.on('SIGINT', () => setTimeout(() => { console.log('put away'); process.exit(0) }, 200))
      setInterval(() => undefined, 1000)
      require('node:fs').writeFileSync(${JSON.stringify(working)}, '')`
    const command = path.join(folder, 'command.mts')
    fs.writeFileSync(
      command,
      `import { runToEnd } from ${JSON.stringify(path.join(ROOT, 'lib/launch/run.ts'))}
      export async function run() {
        const { output } = await runToEnd(process.execPath, ['-e', ${JSON.stringify(program)}], {})
        console.log('It said:', output)
        return 0
      }`,
    )
    const { lines } = await interrupted([command], () => fs.existsSync(working))
    expect(lines.at(-1)).toBe('It said: put away')
  })

  it('of the tests says where it stopped, and blames nothing', async () => {
    const { code, lines } = await interrupted(['tests/run.ts', 'types'], (pid) =>
      programsOf(pid).includes('typegen'),
    )
    // Without the dots of a machine that takes its time.
    expect(lines.filter((line) => /^\S/.test(line))).toEqual([
      expect.stringMatching(/^Stopping/),
      'Stopped during types; until then 0 passed, 0 failed',
    ])
    expect(code).toBe(130)
  })
})
