import type { Browser } from '@playwright/test'
import { newTab, taskTime, withBrowser } from '../browser'
import { alternate } from '../load'
import { median } from '../numbers'
import { profileOf, publish, seed } from '../people'
import type { Stage } from '../stage'
import { absolute, type Row, relative } from '../table'

type Weight = { script: number; bytes: number; requests: number; task: number }

/** Loads a page into an empty cache and waits until nothing more comes. In kB: scripts compressed, all bytes with headers. */
async function weigh(browser: Browser, url: string, person: number | null): Promise<Weight> {
  const { context, page, devtools } = await newTab(browser, url, person)
  const kinds = new Map<string, string>()
  const weight = { script: 0, bytes: 0, requests: 0, task: 0 }
  devtools.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    weight.requests += 1
    weight.bytes += encodedDataLength / 1000
  })
  devtools.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (kinds.get(requestId) === 'Script') weight.script += encodedDataLength / 1000
  })
  await devtools.send('Network.enable')
  await devtools.send('Performance.enable')
  await page.goto(url, { waitUntil: 'networkidle' })
  weight.task = await taskTime(devtools)
  await context.close()
  return weight
}

const middle = (weights: Weight[], key: keyof Weight) => median(weights.map((weight) => weight[key]))

/** What a visitor loads first may add less script than what somebody signed in uses. */
const PAGES = [
  ...[
    '/',
    '/compare',
    '/paths',
    '/paths/mle',
    '/paths/mle/specialisations',
    '/milestones/git-github',
    '/roles/mle',
    '/ladder?role=mle',
    '/glossary',
    '/assessment',
    '/assessment/result',
    '/search?q=data',
    profileOf(1),
  ].map((path) => ({ path, person: null, goal: 8 })),
  ...['/sign-in', '/sign-up'].map((path) => ({ path, person: null, goal: 25 })),
  ...['/dashboard', '/timeline', '/settings', '/settings/profile', '/paths/mle', '/ladder'].map((path) => ({
    path,
    person: 1,
    goal: 25,
  })),
]

/** roadmap.sh's page beside an empty page, as performance.md has them: 1637 ms of main thread against 230. */
const PEER_TASK = 1637 / 230

/** What the pages ship, against the empty page. */
export const weights = (stage: Stage): Promise<Row[]> =>
  withBrowser(async (browser) => {
    const database = await stage.database()
    await seed(database, 2, 60)
    await publish(database, 1)
    const [floor, product] = [await stage.floor(database), await stage.product(database)]
    const rows: Row[] = []
    for (const { path, person, goal } of PAGES) {
      const [empty = [], full = []] = await alternate([
        () => weigh(browser, floor.url, null),
        () => weigh(browser, product.url + path, person),
      ])
      const name = `${path} signed ${person === null ? 'out' : 'in'}`
      const [least, script] = [middle(empty, 'script'), middle(full, 'script')]
      const row = absolute(
        { id: 'P7', what: `${name}: script above the empty page`, unit: 'kB', product: script - least },
        { atMost: goal },
      )
      rows.push({
        ...row,
        floor: `${least.toFixed(1)} kB in all`,
        product: `${(script - least).toFixed(1)} kB`,
      })
      if (name !== '/paths/mle signed in') continue
      const figure = (what: string, unit: string, key: keyof Weight) => ({
        ...{ id: 'P8', what: `${path}, 60 milestones: ${what}`, unit },
        ...{ floor: middle(empty, key), product: middle(full, key) },
      })
      rows.push(absolute(figure('all bytes', 'kB', 'bytes'), { atMost: 200 }))
      rows.push(absolute(figure('requests', '', 'requests'), { atMost: 20 }))
      const task = figure('main thread (0.3 × roadmap.sh, in empty pages)', 'ms', 'task')
      rows.push(relative(task, { atMost: Number((0.3 * PEER_TASK).toFixed(2)) }))
    }
    await Promise.all([floor.stop(), product.stop()])
    return rows
  })
