import { compare, page } from '../load'
import { namedIn, profileOf, publish, seed, signedIn } from '../people'
import type { Stage } from '../stage'
import { type Row, throughput } from '../table'
import { HISTORY } from './growth'
import { sizeOf, textFor } from './size'

const CONNECTIONS = [16, 32]

async function servers(stage: Stage, events = 60) {
  const database = await stage.database()
  await seed(database, 10, events)
  return { floor: await stage.floor(database), product: await stage.product(database) }
}

type Page = { id: string; what: string; path: string; floorPath: string; atLeast: number }

/** A page of somebody signed in against a floor page. */
const signedInPage =
  ({ id, what, path, floorPath, atLeast }: Page) =>
  async (stage: Stage): Promise<Row[]> => {
    const { floor, product } = await servers(stage)
    const sides = [page(floor, floorPath, namedIn(1)), page(product, path, await signedIn(1))]
    const rows: Row[] = []
    for (const connections of CONNECTIONS) {
      const [low, high] = await compare(sides, connections)
      const figure = { id, what: `${what}, ${connections} connections` }
      if (low && high) rows.push(throughput(figure, { floor: low, product: high }, { atLeast }))
    }
    await Promise.all([floor.stop(), product.stop()])
    return rows
  }

export const dashboard = signedInPage({
  ...{ id: 'P1', what: 'dashboard ÷ cookie, viewer, one row' },
  ...{ path: '/dashboard', floorPath: '/viewer', atLeast: 0.6 },
})
export const pathPage = signedInPage({
  ...{ id: 'P2', what: 'path page ÷ 60 items as one client list' },
  ...{ path: '/paths/mle', floorPath: '/list', atLeast: 0.8 },
})
export const timeline = signedInPage({
  ...{ id: 'P3', what: 'timeline ÷ 60 items as one client list' },
  ...{ path: '/timeline', floorPath: '/list', atLeast: 0.8 },
})

/** A public profile, for a visitor: two statements like the page it is measured against. */
export async function publicProfile(stage: Stage): Promise<Row[]> {
  const database = await stage.database()
  await seed(database, 10, 60)
  await publish(database, 1)
  const [floor, product] = [await stage.floor(database), await stage.product(database)]
  const rows: Row[] = []
  for (const connections of CONNECTIONS) {
    const sides = [page(floor, '/viewer', namedIn(1)), page(product, profileOf(1))]
    const [low, high] = await compare(sides, connections)
    const figure = {
      id: 'P1',
      what: `public profile, signed out ÷ cookie, viewer, one row, ${connections} connections`,
    }
    if (low && high) rows.push(throughput(figure, { floor: low, product: high }, { atLeast: 0.6 }))
  }
  await Promise.all([floor.stop(), product.stop()])
  return rows
}

/** Pages made of somebody's history against the least that a page of somebody signed in can be, with a short and a long one. */
export async function historyPages(stage: Stage): Promise<Row[]> {
  const rows: Row[] = []
  for (const events of [50, 5_000]) {
    const { floor, product } = await servers(stage, events)
    const [named, signed] = [namedIn(1), await signedIn(1)]
    for (const path of HISTORY) {
      const [low, high] = await compare([page(floor, '/viewer', named), page(product, path, signed)], 16)
      const figure = { id: 'P18', what: `${path} with ${events} events ÷ cookie, viewer, one row` }
      if (low && high) rows.push(throughput(figure, { floor: low, product: high }, { atLeast: 0.6 }))
    }
    await Promise.all([floor.stop(), product.stop()])
  }
  return rows
}

const PUBLIC = ['/', '/compare', '/paths/mle', '/roles/mle', '/glossary', '/assessment', '/search?q=data']

/** Public pages against a dynamic page with as many elements and bytes and without any query. */
export async function publicPages(stage: Stage): Promise<Row[]> {
  const { floor, product } = await servers(stage)
  const rows: Row[] = []
  for (const path of PUBLIC) {
    const same = await textFor(floor.url, await sizeOf(product.url + path))
    for (const connections of CONNECTIONS) {
      const [low, high] = await compare([page(floor, same), page(product, path)], connections)
      const figure = {
        id: 'P4',
        what: `${path} signed out ÷ same size, no query, ${connections} connections`,
      }
      if (low && high) rows.push(throughput(figure, { floor: low, product: high }, { atLeast: 0.85 }))
    }
  }
  await Promise.all([floor.stop(), product.stop()])
  return rows
}
