import { build } from '@/lib/launch/build'
import { asked } from '@/lib/launch/ending'
import { generateClient } from '@/lib/launch/generate'
import { explain } from '@/lib/launch/refusal'
import { seconds, showProgress } from '@/lib/launch/step'
import { failed, type Outcome, passed } from './run/outcome'
import { content, deadCode, formatAndLint, migrationDrift, types } from './run/static'
import { endToEnd, vitest } from './run/suites'

const production = async () => passed((await build()) ? '' : 'unchanged')

/** In this order: the quick ones first. `npm run check` runs those marked fast. */
const CHECKS: { name: string; fast?: true; run: (filters: string[]) => Promise<Outcome> }[] = [
  { name: 'content', fast: true, run: content },
  { name: 'lint', fast: true, run: formatAndLint },
  { name: 'types', fast: true, run: types },
  { name: 'dead-code', fast: true, run: deadCode },
  { name: 'migrations', fast: true, run: migrationDrift },
  { name: 'unit', run: vitest('unit') },
  { name: 'integration', run: vitest('integration') },
  { name: 'build', run: production },
  { name: 'e2e', run: endToEnd },
]

/** `npm test`, `npm run check`, or `npm test -- unit integration some-file`: names of checks, then what narrows them. */
function chosen(words: string[]) {
  if (words[0] === '--fast') return { checks: CHECKS.filter(({ fast }) => fast), filters: words.slice(1) }
  const names = CHECKS.map(({ name }) => name)
  const checks = CHECKS.filter(({ name }) => words.includes(name))
  return { checks: checks.length ? checks : CHECKS, filters: words.filter((word) => !names.includes(word)) }
}

/** What a shell says of a program that was interrupted. */
const INTERRUPTED = 130

/** Runs the checks, prints a line for each and the sum at the end. Returns the exit code. */
export async function run(words: string[]): Promise<number> {
  const total = { passed: 0, failed: 0 }
  const { checks, filters } = chosen(words)
  await generateClient()
  for (const { name, run } of checks) {
    const since = performance.now()
    const finish = showProgress(name, since)
    const outcome = await run(filters).catch((error: unknown) => failed(explain(error)))
    finish()
    // Cut short: how it ended says nothing about the code.
    if (asked.aborted) {
      process.stdout.write(
        `Stopped during ${name}; until then ${total.passed} passed, ${total.failed} failed\n`,
      )
      return INTERRUPTED
    }
    if (outcome.failed) process.stdout.write(`\n${outcome.output.trim()}\n\n`)
    const sum = `${outcome.passed} passed${outcome.failed ? `, ${outcome.failed} failed` : ''}`
    process.stdout.write(`${outcome.failed ? '✗' : '✓'} ${name}: ${sum}, ${seconds(since)}\n`)
    total.passed += outcome.passed
    total.failed += outcome.failed
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
  return total.failed ? 1 : 0
}
