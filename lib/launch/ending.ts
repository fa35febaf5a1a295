/** Milliseconds in which a repeated signal is the same key press: the terminal and npm both pass it on. */
const SAME_PRESS = 500

const first = new AbortController()
const second = new AbortController()

/** Aborted by the first Ctrl-C or SIGTERM: finish, stop the database, end. */
export const asked = first.signal
/** Aborted by a second one: do not wait for answers that are under way. */
export const insisted = second.signal

/** Hears every signal from now on, so that none ends the launcher without the database. */
export function listenForTheEnd(): void {
  let since = 0
  const hear = () => {
    if (asked.aborted && performance.now() - since > SAME_PRESS) second.abort()
    if (asked.aborted) return
    since = performance.now()
    process.stdout.write('\nStopping. Ctrl-C again does not wait for answers under way.\n')
    first.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear)
  // The terminal may be gone already.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
