import { alternate, load, page } from '../load'
import { median } from '../numbers'
import { seed, signedIn } from '../people'
import { memoryOf } from '../server'
import type { Stage } from '../stage'
import { type Row, relative } from '../table'

/** The processor time of a request when two instances share one database, against one instance alone. */
export async function instances(stage: Stage): Promise<Row[]> {
  const database = await stage.database()
  await seed(database, 10, 60)
  const [one, other] = [await stage.product(database), await stage.product(database)]
  const [alone, beside] = [
    page(one, '/dashboard', await signedIn(1)),
    page(other, '/dashboard', await signedIn(1)),
  ]
  for (const target of [alone, beside]) await load(target, 16, 640)
  const both = async () => {
    const loads = await Promise.all([load(alone, 8), load(beside, 8)])
    return loads.reduce((sum, { cpu }) => sum + cpu / loads.length, 0)
  }
  const [single = [], shared = []] = await alternate([async () => (await load(alone, 16)).cpu, both])
  await Promise.all([one.stop(), other.stop()])
  const what = 'two instances on one database ÷ one, processor time per request of the dashboard'
  const measured = { floor: median(single), product: median(shared) }
  return [relative({ id: 'P13', what, unit: 'ms CPU', ...measured }, { atMost: 1.05 })]
}

const EARLY = 1_000
/** A fifth of what the goal speaks of: the rest would take longer than everything else together. */
const LATE = 20_000

/** Resident memory of a server early and late in its life, over a mixture of pages. */
export async function memory(stage: Stage): Promise<Row[]> {
  const database = await stage.database()
  await seed(database, 10, 60)
  const server = await stage.product(database)
  const headers = await signedIn(1)
  const paths = ['/dashboard', '/paths/mle', '/timeline', '/milestones/git-github', '/']
  const mixture = {
    server,
    requests: () => paths.map((path) => ({ method: 'GET' as const, path, headers })),
  }
  await load(mixture, 16, EARLY)
  const early = memoryOf(server.pid)
  await load(mixture, 16, LATE - EARLY)
  const late = memoryOf(server.pid)
  await server.stop()
  const what = `memory of the server after ${LATE} requests (not 100000) ÷ after ${EARLY}`
  return [relative({ id: 'P14', what, unit: 'MiB', floor: early, product: late }, { atMost: 1.1 })]
}
