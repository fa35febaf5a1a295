import { lighthouse, type Report } from '../lighthouse'
import { alternate } from '../load'
import { median } from '../numbers'
import { seed, signedIn } from '../people'
import type { Stage } from '../stage'
import { absolute, type Row, relative } from '../table'

const PATHS = ['/dashboard', '/paths/mle', '/timeline']

/** What Lighthouse says of the pages of somebody signed in, beside the empty page. */
export async function phone(stage: Stage): Promise<Row[]> {
  const database = await stage.database()
  await seed(database, 2, 60)
  const [floor, product] = [await stage.floor(database), await stage.product(database)]
  const headers = await signedIn(1)
  const [empty = [], ...pages] = await alternate([
    () => lighthouse(floor.url, {}),
    ...PATHS.map((path) => () => lighthouse(product.url + path, headers)),
  ])
  await Promise.all([floor.stop(), product.stop()])
  const middle = (reports: Report[] = [], key: keyof Report) => median(reports.map((each) => each[key]))
  return PATHS.flatMap((path, place) => {
    const figure = (key: keyof Report, what: string, unit: string) => ({
      ...{ id: 'P9', what: `${path}, Lighthouse on a phone: ${what}`, unit },
      ...{ floor: middle(empty, key), product: middle(pages[place], key) },
    })
    const tbt = figure('tbt', 'total blocking time', 'ms')
    return [
      absolute(figure('score', 'score', ''), { atLeast: 97 }),
      absolute(figure('lcp', 'largest contentful paint', 'ms'), { atMost: 1600 }),
      absolute(tbt, { atMost: Math.round(tbt.floor) + 60 }),
      relative(figure('task', 'main thread', 'ms'), { atMost: 1.6 }),
      absolute(figure('cls', 'layout shift', ''), { atMost: 0 }),
    ]
  })
}
