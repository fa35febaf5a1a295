import { isAlive } from '../processes'
import type { Cluster } from './cluster'

/** Milliseconds between two looks at whether it still runs. */
const INTERVAL = 500

/**
 * Starts a cluster again on its port when it ends without being asked, as when the system runs out of memory.
 * @param reopen how to start it
 * @param tell hears what happened, in one sentence
 * @returns how to stop it, and the looking after it
 */
export function keep(
  cluster: Cluster,
  reopen: () => Promise<Cluster>,
  tell: (sentence: string) => void,
): () => Promise<void> {
  let current = cluster
  let mending: Promise<void> | undefined
  async function mend(): Promise<void> {
    try {
      current = await reopen()
      tell('The database had ended by itself and was started again; nothing acknowledged is missing.')
    } catch (error) {
      tell(
        `The database ended by itself and does not start: ${error instanceof Error ? error.message : error}`,
      )
    } finally {
      mending = undefined
    }
  }
  const timer = setInterval(() => {
    if (!isAlive(current.pid)) mending ??= mend()
  }, INTERVAL)
  return async () => {
    clearInterval(timer)
    await mending
    await current.stop()
  }
}
