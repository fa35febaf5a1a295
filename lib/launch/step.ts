import { asked } from './ending'

const write = (text: string) => process.stdout.write(text)

/** Seconds with one decimal. */
export const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Shows that a long step is still going on: a running clock on a terminal, dots in a log. Returns how to end it. */
export function showProgress(name: string, since: number): () => void {
  let shown = false
  const tick = () => {
    if (process.stdout.isTTY) write(`\r  ${name} ${seconds(since)}`)
    else write(shown ? '.' : `  ${name} .`)
    shown = true
  }
  const timer = setInterval(tick, process.stdout.isTTY ? 200 : 2_000)
  return () => {
    clearInterval(timer)
    if (shown) write(process.stdout.isTTY ? '\r\u001B[K' : '\n')
  }
}

/**
 * Does one step of the start and prints one line about it, with its time.
 * @throws when the end was asked for meanwhile
 * @param note says what is worth knowing about the outcome, such as "unchanged"
 */
export async function step<T>(
  name: string,
  work: () => Promise<T>,
  note: (outcome: T) => string = () => '',
): Promise<T> {
  const since = performance.now()
  asked.throwIfAborted()
  const finish = showProgress(name, since)
  try {
    const outcome = await work()
    finish()
    write(`✓ ${[name, note(outcome)].filter(Boolean).join(', ')} ${seconds(since)}\n`)
    return outcome
  } catch (error) {
    finish()
    write(`✗ ${name} ${seconds(since)}\n`)
    throw error
  }
}
