import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { browserArguments, ensureBrowser } from '../support/browser'
import { signedIn } from './people'

/** Opens a real browser for as long as `work` takes. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/** Signs a browser in as the n-th person of `seed`. */
async function signIn(context: BrowserContext, url: string, n: number): Promise<void> {
  const { cookie } = await signedIn(n)
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }])
}

export type Tab = { context: BrowserContext; page: Page; devtools: CDPSession }

/** A new browser profile, so that nothing is cached, with one tab. */
export async function newTab(
  browser: Browser,
  url: string,
  person: number | null,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Tab> {
  const context = await browser.newContext(options)
  if (person !== null) await signIn(context, url, person)
  // The compiler that runs this file marks functions with a helper that pages do not have.
  await context.addInitScript('globalThis.__name = (marked) => marked')
  const page = await context.newPage()
  return { context, page, devtools: await context.newCDPSession(page) }
}

/** Milliseconds that the main thread has worked so far. */
export async function taskTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}
