import type { Browser } from '@playwright/test'
import { newTab, taskTime, withBrowser } from '../browser'
import { alternate } from '../load'
import { median } from '../numbers'
import { seed } from '../people'
import type { Stage } from '../stage'
import { absolute, type Row, relative } from '../table'

/** A middling phone on slow 4G with a quarter of the processor, in the values that Lighthouse applies through the browser. */
const SCREEN = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true }
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 }

type Vitals = { lcp: number; tbt: number; cls: number; task: number }

/** Runs in the page before anything else: remembers what the browser reports about painting, shifting and long tasks. */
function observe() {
  const seen = { lcp: 0, tbt: 0, cls: 0 }
  Object.assign(globalThis, { seen })
  const watch = (type: string, hear: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true })
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.lcp = startTime
  })
  watch('longtask', ({ duration }) => {
    seen.tbt += Math.max(0, duration - 50)
  })
  watch('layout-shift', (entry) => {
    if ('value' in entry) seen.cls += Number(entry.value)
  })
}

async function visit(browser: Browser, url: string, person: number | null): Promise<Vitals> {
  const { context, page, devtools } = await newTab(browser, url, person, SCREEN)
  await devtools.send('Network.enable')
  await devtools.send('Performance.enable')
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(observe)
  await page.goto(url, { waitUntil: 'networkidle' })
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Omit<Vitals, 'task'> }).seen)
  const task = await taskTime(devtools)
  await context.close()
  return { ...seen, task }
}

/**
 * What Lighthouse's mobile score is made of, measured under applied throttling instead: its simulation and its score need
 * Lighthouse itself.
 */
export const phone = (stage: Stage): Promise<Row[]> =>
  withBrowser(async (browser) => {
    const database = await stage.database()
    await seed(database, 2, 60)
    const [floor, product] = [await stage.floor(database), await stage.product(database)]
    const rows: Row[] = []
    for (const path of ['/dashboard', '/paths/mle', '/timeline']) {
      const [empty = [], full = []] = await alternate([
        () => visit(browser, floor.url, null),
        () => visit(browser, product.url + path, 1),
      ])
      const figure = (key: keyof Vitals, what: string, unit: string) => ({
        ...{ id: 'P9', what: `${path} on a phone (not Lighthouse): ${what}`, unit },
        ...{ floor: median(empty.map((each) => each[key])), product: median(full.map((each) => each[key])) },
      })
      const tbt = figure('tbt', 'total blocking time', 'ms')
      rows.push(absolute(figure('lcp', 'largest contentful paint', 'ms'), { atMost: 1600 }))
      rows.push(absolute(tbt, { atMost: Math.round(tbt.floor) + 60 }))
      rows.push(relative(figure('task', 'main thread', 'ms'), { atMost: 1.6 }))
      rows.push(absolute(figure('cls', 'layout shift', ''), { atMost: 0 }))
    }
    await Promise.all([floor.stop(), product.stop()])
    return rows
  })
