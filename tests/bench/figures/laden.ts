import { compare, page } from '../load'
import { burden, onDatabase, seed, signedIn, userIdOf } from '../people'
import type { Stage } from '../stage'
import { type Row, relative } from '../table'

const PAGES = ['/dashboard', '/plan', '/applications', '/timeline', '/paths/mle', '/milestones/mine']

/**
 * The time of pages of somebody with 500 applications, 200 milestones of their own and 300 notes, against somebody who has walked
 * as far and has none of them.
 */
export async function laden(stage: Stage): Promise<Row[]> {
  const database = await stage.database()
  await seed(database, 2, 40)
  await onDatabase(database, (client) => burden(client, userIdOf(2)))
  const server = await stage.product(database)
  const [empty, full] = [await signedIn(1), await signedIn(2)]
  const rows: Row[] = []
  for (const path of PAGES) {
    const sides = await compare([page(server, path, empty), page(server, path, full)], 1)
    const [floor = 0, product = 0] = sides.map(({ perSecond }) => 1000 / perSecond)
    const what = `${path}: 500 applications, 200 own milestones, 300 notes ÷ none, time of a page`
    rows.push(relative({ id: 'P17', what, unit: 'ms', floor, product }, { atMost: 1.5 }))
  }
  await server.stop()
  return rows
}
