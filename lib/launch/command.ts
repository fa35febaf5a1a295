import { asked, listenForTheEnd } from './ending'
import { explain } from './refusal'

const COMMANDS: Record<string, () => Promise<{ run: () => Promise<number> }>> = {
  start: () => import('./start'),
  dev: () => import('./dev'),
  'db:migrate': () => import('./draft'),
}

const command = COMMANDS[process.argv[2] ?? '']
if (!command) throw new Error(`Unknown command; there are: ${Object.keys(COMMANDS).join(', ')}`)
listenForTheEnd()
try {
  const { run } = await command()
  process.exitCode = await run()
} catch (error) {
  // Interrupted in the middle of a step: what that step says about it is no news.
  if (!asked.aborted) process.stderr.write(`${explain(error)}\n`)
  process.exitCode = asked.aborted ? 0 : 1
}
