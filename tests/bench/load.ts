import autocannon from 'autocannon'
import { asked } from '@/lib/launch/ending'
import { median, quantile } from './numbers'
import { cpuOf, type Server } from './server'

/** What to ask of which server. Each connection walks through its own list, over and over. */
export type Target = {
  server: Server
  /** What one connection asks, from the first to the `count`-th and then again. */
  requests: (connection: number, count: number) => autocannon.Request[]
}

/** Requests per second, milliseconds of the server's processor per request, milliseconds of waiting. */
export type Load = { perSecond: number; cpu: number; p50: number; p99: number }

/** Requests of one measurement. Few, because five of them are alternated with the other side's. */
const AMOUNT = 192
/** Requests after which a server has translated what it runs often. */
const WARM_UP = 640

/** A page, asked for over and over. */
export const page = (server: Server, path: string, headers: Record<string, string> = {}): Target => ({
  server,
  requests: () => [{ method: 'GET', path, headers }],
})

/**
 * Asks as fast as answers come.
 * @throws Error when one answer is not a success: half of a page is quickly made
 */
export async function load(
  { server, requests }: Target,
  connections: number,
  amount = AMOUNT,
): Promise<Load> {
  asked.throwIfAborted()
  // Evenly, so that it is known what each connection sends.
  const each = Math.ceil(amount / connections)
  const count = each * connections
  let connection = 0
  let last = 0
  const waits: number[] = []
  const [since, cpu] = [performance.now(), cpuOf(server.pid)]
  const { errors, non2xx } = await autocannon({
    url: server.url,
    connections,
    amount: count,
    timeout: 30,
    setupClient: (client) => {
      client.setRequests(requests(connection++, each))
      // Its own end comes with the next full second.
      client.on('response', (_status, _bytes, wait) => {
        last = performance.now()
        waits.push(wait)
      })
    },
  })
  const used = cpuOf(server.pid) - cpu
  if (errors + non2xx > 0 || waits.length !== count)
    throw new Error(`${server.url}: ${errors} errors and ${non2xx} refusals under load.`)
  const [p50, p99] = [quantile(waits, 0.5), quantile(waits, 0.99)]
  return { perSecond: (count * 1000) / (last - since), cpu: used / count, p50, p99 }
}

/** Measures every side in turn, `rounds` times. */
export async function alternate<T>(sides: readonly (() => Promise<T>)[], rounds = 5): Promise<T[][]> {
  const results: T[][] = sides.map(() => [])
  for (let each = 0; each < rounds; each += 1)
    for (const [place, side] of sides.entries()) results[place]?.push(await side())
  return results
}

const middle = (loads: Load[]): Load => {
  const of = (key: keyof Load) => median(loads.map((each) => each[key]))
  return { perSecond: of('perSecond'), cpu: of('cpu'), p50: of('p50'), p99: of('p99') }
}

/** How many requests `compare` sends to each side in so many rounds. */
export const warmUpAnd = (rounds: number, amount: number): number => WARM_UP + rounds * amount

/** Several targets warmed up and then loaded in turn: the medians of each. */
export async function compare(
  targets: readonly Target[],
  connections: number,
  amount = AMOUNT,
): Promise<Load[]> {
  for (const target of targets) await load(target, connections, WARM_UP)
  const results = await alternate(targets.map((target) => () => load(target, connections, amount)))
  return results.map(middle)
}
