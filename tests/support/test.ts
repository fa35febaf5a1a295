import { test as base, type Page } from '@playwright/test'

/**
 * Waits until React has taken over a page of Waymark. Before that a click is answered as without JavaScript, which is right for a
 * person, and something else than what most journeys are about. Returns at once where scripts are off.
 */
export const awake = (page: Page) =>
  page.waitForFunction(() => {
    if (!('__next_f' in globalThis)) return true
    const root = Object.entries(document).find(([key]) => key.startsWith('__reactContainer$'))?.[1]
    return root?.stateNode.current.memoizedState.isDehydrated === false
  })

/** Makes `goto` and `reload` wait for it. */
function patient(page: Page): void {
  const { goto, reload } = page
  page.goto = async (...given) => {
    const answer = await goto.apply(page, given)
    await awake(page)
    return answer
  }
  page.reload = async (...given) => {
    const answer = await reload.apply(page, given)
    await awake(page)
    return answer
  }
}

/** The `test` of every journey: in each of its browsers, pages that were opened are ready to be used. */
export const test = base.extend<object, { patience: undefined }>({
  patience: [
    async ({ browser }, use) => {
      browser.on('context', (context) => context.on('page', patient))
      await use(undefined)
    },
    { scope: 'worker', auto: true },
  ],
})
