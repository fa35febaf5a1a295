import type { CDPSession, Page } from '@playwright/test'
import { newTab, withBrowser } from '../browser'
import { median } from '../numbers'
import type { Stage } from '../stage'
import { absolute, type Row } from '../table'

/** Typed key by key: each changes which results there are. */
const WORD = 'stati'

/** In the page: from the next key, as the browser stamps it, to the frame after the one in which the results have changed. */
const watch = (page: Page) =>
  page.evaluateHandle(() => ({
    painted: new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error('A key changed nothing.')), 5_000)
      const dialog = document.querySelector('dialog[open]')
      if (!dialog) throw new Error('The search is not open.')
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const seen = new MutationObserver(() => {
            seen.disconnect()
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - timeStamp)))
          })
          seen.observe(dialog, { subtree: true, childList: true, characterData: true })
        },
        { capture: true, once: true },
      )
    }),
  }))

/** Types the word into the open search, and takes it away again. Returns the milliseconds of each key. */
async function keys(page: Page): Promise<number[]> {
  const took: number[] = []
  for (const key of WORD) {
    const watched = await watch(page)
    await page.keyboard.press(key)
    took.push(await watched.evaluate(({ painted }) => painted))
  }
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  return took
}

async function searched(page: Page, devtools: CDPSession, rate: number): Promise<number> {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate })
  await keys(page)
  return median([...(await keys(page)), ...(await keys(page)), ...(await keys(page))])
}

/** From a key pressed in the search to the results on the screen. The goal is the issue's that asked for the search. */
export const searching = (stage: Stage): Promise<Row[]> =>
  withBrowser(async (browser) => {
    const product = await stage.product(await stage.database())
    const { page, devtools } = await newTab(browser, product.url, null)
    await page.goto(product.url, { waitUntil: 'networkidle' })
    await page.keyboard.press('/')
    await page.getByRole('option', { name: /^Paths/ }).waitFor()
    const rows: Row[] = []
    for (const rate of [1, 4]) {
      const what = `key pressed to results painted${rate > 1 ? `, processor ÷ ${rate}` : ''}`
      const time = await searched(page, devtools, rate)
      rows.push(absolute({ id: 'P16', what, unit: 'ms', product: time }, { atMost: 50 }))
    }
    await product.stop()
    return rows
  })
