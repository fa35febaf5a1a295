import type { Request } from 'autocannon'
import { ROOT } from '@/lib/launch/folders'
import { actionCall, actionId } from '../action'
import { alternate, compare, type Target, warmUpAnd } from '../load'
import { median } from '../numbers'
import { onDatabase, seed, signedIn, userIdOf } from '../people'
import { FLOOR, type Server } from '../server'
import type { Stage } from '../stage'
import { absolute, type Row, relative, throughput } from '../table'
import { bareWrites } from './bare'

/** Of different people, so that nobody comes near the limit of actions a minute. */
const PEOPLE = 640
/** At most. */
const CONNECTIONS = 32
/** Requests of one measurement: enough for a slowest hundredth. */
const AMOUNT = 384
/** Nothing here was touched by the seed, which ends with the thirtieth milestone of the path. */
const MILESTONES = ['fsdl-2022', 'capstone-team', 'intern-portfolio', 'paper-habit']

/** The request of one tick, as the path page sends it. */
export async function tick(server: Server, person: number, value: string): Promise<Request> {
  return actionCall({
    ...{ id: actionId(ROOT, 'lib/progress/actions.ts', 'mark'), path: '/paths/mle', origin: server.url },
    ...{ fields: { mark: value, zone: 'UTC' }, args: '[null,"$K1"]', headers: await signedIn(person) },
  })
}

/** People of one connection: no two connections ever change the same milestone of the same person. */
const peopleOf = (connection: number) =>
  Array.from({ length: PEOPLE / CONNECTIONS }, (_, each) => each * CONNECTIONS + connection + 1)

/** A list walked on from where it was left the last time. */
function onward<T>(list: readonly T[]): (count: number) => T[] {
  let place = 0
  return (count) => {
    const start = place
    place += count
    return Array.from({ length: count }, (_, each) => list[(start + each) % list.length]).filter(
      (item) => item !== undefined,
    )
  }
}

/** Marks milestones done and reopens them, in turn, so that every request changes something. */
async function ticks(server: Server): Promise<Target> {
  const values = MILESTONES.flatMap((id) => [`complete:${id}`, `reopen:${id}`])
  const lists = await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, connection) => {
      const calls = values.flatMap((value) => peopleOf(connection).map((n) => tick(server, n, value)))
      return onward(await Promise.all(calls))
    }),
  )
  return { server, requests: (connection, count) => lists[connection]?.(count) ?? [] }
}

/** The floor's action: one write through the same client. */
function writes(server: Server): Target {
  const id = actionId(FLOOR, 'write/action.ts', 'write')
  const call = (person: number) =>
    actionCall({
      ...{ id, path: '/write', origin: server.url, args: '["$K1"]' },
      fields: { userId: userIdOf(person), milestoneId: 'git-github' },
    })
  return { server, requests: (connection) => peopleOf(connection).map(call) }
}

const countActivities = (url: string) =>
  onDatabase(url, async (client) => {
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int FROM "Activity"')
    return rows[0]?.count ?? 0
  })

/**
 * Runs what should write so many rows.
 * @throws Error when it wrote another number: then its figures are about something else
 */
async function checked<T>(url: string, work: () => Promise<T>, expected: number): Promise<T> {
  const before = await countActivities(url)
  const outcome = await work()
  const written = (await countActivities(url)) - before
  if (written !== expected) throw new Error(`Of ${expected} ticks ${written} were written.`)
  return outcome
}

/** A tick against an action with one write, and against the same rows without any web server. */
export async function ticking(stage: Stage): Promise<Row[]> {
  const [database, other] = [await stage.database(), await stage.database()]
  await Promise.all([seed(database, PEOPLE, 60), seed(other, PEOPLE, 60)])
  const [floor, product] = [await stage.floor(other), await stage.product(database)]
  const sides = [writes(floor), await ticks(product)]
  const rows: Row[] = []
  for (const connections of [16, CONNECTIONS]) {
    const expected = warmUpAnd(5, AMOUNT)
    const [low, high] = await checked(database, () => compare(sides, connections, AMOUNT), expected)
    if (!low || !high) continue
    const of = { id: 'P5', what: `tick ÷ action with one write, ${connections} connections` }
    rows.push(throughput(of, { floor: low, product: high }, { atLeast: 0.6 }))
    if (connections > 16) continue
    const wait = (share: 'p50' | 'p99') => ({
      ...{ id: 'P5', what: `tick: ${share} of the time to the answer, 16 connections`, unit: 'ms' },
      ...{ floor: low[share], product: high[share] },
    })
    rows.push({ ...absolute(wait('p50'), { atMost: 100 }), goal: '', met: null })
    rows.push(absolute(wait('p99'), { atMost: 100 }))
    rows.push(await durable(other, high.perSecond))
  }
  await Promise.all([floor.stop(), product.stop()])
  return rows
}

async function durable(url: string, product: number): Promise<Row> {
  const runs = await alternate([() => bareWrites(url, 16, 2_000)])
  const what = 'durable writes a second ÷ the same rows without a web server, 16 connections'
  const row = relative({ id: 'P5', what, unit: 'tx/s', floor: median(runs.flat()), product }, { atLeast: 0 })
  return { ...row, goal: '', met: null }
}
