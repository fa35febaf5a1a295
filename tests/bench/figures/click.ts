import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { newTab, withBrowser } from '../browser'
import { median } from '../numbers'
import { seed } from '../people'
import type { Stage } from '../stage'
import { absolute, type Row } from '../table'

/** Milliseconds by which the server's answer comes late. */
const LATE = 1_000

/** In the page: from the next click, as the browser stamps it, to the frame after the one that shows `label`. */
const painted = (page: Page, label: string) =>
  page.evaluate((wanted) => {
    const shown = () => document.querySelector(`button[aria-label="${CSS.escape(wanted)}"]`) !== null
    return new Promise<number>((resolve) => {
      addEventListener(
        'click',
        ({ timeStamp }) => {
          const look = () => {
            if (!shown()) return requestAnimationFrame(look)
            return requestAnimationFrame(() => resolve(performance.now() - timeStamp))
          }
          requestAnimationFrame(look)
        },
        { capture: true, once: true },
      )
    })
  }, label)

/** Marks the first milestones of the list done, one after the other. Returns the milliseconds of each. */
async function ticks(page: Page, times: number): Promise<number[]> {
  const took: number[] = []
  for (let each = 0; each < times; each += 1) {
    const button = page.getByRole('button', { name: /^Mark done: / }).first()
    const label = (await button.getAttribute('aria-label')) ?? ''
    await button.scrollIntoViewIfNeeded()
    const [time] = await Promise.all([painted(page, label.replace('Mark done', 'Reopen')), button.click()])
    took.push(time)
    // Until the answer is there too: the next click shall not queue behind it.
    await pause(LATE * 1.5)
  }
  return took
}

/** From a click to the changed control on the screen, with a quarter of the processor and a server that takes its time. */
export const clicking = (stage: Stage): Promise<Row[]> =>
  withBrowser(async (browser) => {
    const database = await stage.database()
    await seed(database, 2, 60)
    const product = await stage.product(database)
    const url = `${product.url}/paths/mle`
    const { page, devtools } = await newTab(browser, url, 1)
    await page.route('**', async (route) => {
      if (route.request().method() === 'POST') await pause(LATE)
      await route.continue()
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    const [, ...took] = await ticks(page, 6)
    await product.stop()
    const what = `click to changed control painted, processor ÷ 4, answer ${LATE} ms late`
    return [absolute({ id: 'P10', what, unit: 'ms', product: median(took) }, { atMost: 100 })]
  })
