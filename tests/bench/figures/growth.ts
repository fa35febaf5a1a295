import { compare, page, type Target } from '../load'
import { onDatabase, seed, signedIn, userIdOf } from '../people'
import type { Server } from '../server'
import type { Stage } from '../stage'
import { type Row, relative } from '../table'

/** Pages that are made of somebody's history. */
export const HISTORY = ['/timeline', '/skills', '/switch/ds']

const FEW = 1_000
const MANY = 100_000
const EVENTS = 60
/** People that ask, spread over everybody. */
const ASKING = 256

/** Milliseconds of one answer at a time, no queue, of several sides in turn. */
async function times(sides: readonly Target[]): Promise<number[]> {
  return (await compare(sides, 1)).map(({ perSecond }) => 1000 / perSecond)
}

/** A page as seen by people spread over all of them, so that the cache of one does not answer for all. */
async function visits(server: Server, people: number, path: string): Promise<Target> {
  const numbers = Array.from({ length: ASKING }, (_, each) => 1 + Math.floor((each * people) / ASKING))
  const headers = await Promise.all(numbers.map(signedIn))
  return {
    server,
    requests: (connection, count) =>
      Array.from({ length: count }, (_, each) => {
        const who = headers[(connection * count + each) % ASKING]
        return { method: 'GET', path, ...(who && { headers: who }) }
      }),
  }
}

/** The time of pages with a hundred times as many people in the database. */
export async function growth(stage: Stage): Promise<Row[]> {
  const [small, big] = [await stage.database(), await stage.database()]
  await seed(small, FEW, EVENTS)
  await seed(big, MANY, EVENTS)
  const [few, many] = [await stage.product(small), await stage.product(big)]
  const rows: Row[] = []
  for (const path of ['/dashboard', ...HISTORY]) {
    const sides = [await visits(few, FEW, path), await visits(many, MANY, path)]
    const [low = 0, high = 0] = await times(sides)
    const what = `${path}: ${MANY} people ÷ ${FEW}, ${EVENTS} events each, time of a page`
    rows.push(relative({ id: 'P11', what, unit: 'ms', floor: low, product: high }, { atMost: 1.2 }))
  }
  await Promise.all([few.stop(), many.stop()])
  return rows
}

/** Where a page of the timeline goes on after so many entries. */
const cursorOf = (url: string, entries: number) =>
  onDatabase(url, async (client) => {
    const { rows } = await client.query<{ cursor: string }>(
      `SELECT "occurredOn"::text || '~' || id AS cursor FROM "Activity" WHERE "userId" = $1
       ORDER BY "occurredOn" DESC, id DESC OFFSET $2 LIMIT 1`,
      [userIdOf(1), entries - 1],
    )
    return rows[0]?.cursor ?? ''
  })

/** The time of pages with a long history behind them. */
export async function history(stage: Stage): Promise<Row[]> {
  const [short, long] = [await stage.database(), await stage.database()]
  // Both have done the same milestones, so that nothing but the history differs.
  await seed(short, 1, 50, 5_000)
  await seed(long, 1, 5_000)
  const [brief, lengthy] = [await stage.product(short), await stage.product(long)]
  const who = await signedIn(1)
  const hundredth = `/timeline?before=${await cursorOf(long, 99 * 50)}`
  const rows: Row[] = []
  for (const path of HISTORY) {
    const deep = path === '/timeline' ? [page(lengthy, hundredth, who)] : []
    const sides = [page(brief, path, who), page(lengthy, path, who), ...deep]
    const [floor = 0, ...others] = await times(sides)
    for (const [place, product] of others.entries()) {
      const what = `${path}, ${place === 0 ? 'with' : '100th page of'} 5000 events ÷ with 50`
      rows.push(relative({ id: 'P12', what, unit: 'ms', floor, product }, { atMost: 1.2 }))
    }
  }
  await Promise.all([brief.stop(), lengthy.stop()])
  return rows
}
