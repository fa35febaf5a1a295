import { explain } from './refusal'

const COMMANDS: Record<string, () => Promise<{ run: () => Promise<number> }>> = {
  dev: () => import('./dev'),
  'db:migrate': () => import('./draft'),
}

const command = COMMANDS[process.argv[2] ?? '']
if (!command) throw new Error(`Unknown command; there are: ${Object.keys(COMMANDS).join(', ')}`)
try {
  const { run } = await command()
  process.exitCode = await run()
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = 1
}
