import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { asked, listenForTheEnd } from './ending'
import { explain } from './refusal'

type Command = { run: (args: string[]) => Promise<number> }

/** Runs the command in the file named on the command line: its `run` gets the remaining words and returns the exit code. */
async function runNamed([file = '', ...args]: string[]): Promise<number> {
  const { run }: Command = await import(pathToFileURL(path.resolve(file)).href)
  return run(args)
}

listenForTheEnd()
try {
  process.exitCode = await runNamed(process.argv.slice(2))
} catch (error) {
  // Interrupted in the middle of a step: what that step says about it is no news.
  if (!asked.aborted) process.stderr.write(`${explain(error)}\n`)
  process.exitCode = asked.aborted ? 0 : 1
}
