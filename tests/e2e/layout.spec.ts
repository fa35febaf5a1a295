import { expect, type Page } from '@playwright/test'
import { bar, control, press, TITLES } from '../support/journey'
import { test } from '../support/test'
import { OWN, PUBLIC, signInFull } from '../support/tour'

/** What reaches out of the window to the side, other than what scrolls by itself. */
const sticking = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > width + 1)
      .map((each) => each.outerHTML.slice(0, 120))
  })

/** Controls smaller than 24 px each way; links within a sentence are exempt, as in WCAG 2.5.8. */
const small = (page: Page) =>
  page.evaluate(() => {
    const inSentence = (each: Element) =>
      each.tagName === 'A' && getComputedStyle(each).display === 'inline' && each.closest('p, li, td, h1, h3')
    return [...document.querySelectorAll('a, button, input:not([type=hidden]), textarea, summary')]
      .filter((each) => !inSentence(each) && !each.classList.contains('sr-only'))
      .map((each) => ({ html: each.outerHTML.slice(0, 120), box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ html, box }) => `${box.width} × ${box.height}: ${html}`)
  })

/** Opens everything that is folded. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true
  })

async function expectToFit(page: Page, addresses: readonly string[], unfolded = false) {
  for (const address of addresses) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect.soft(await sticking(page), address).toEqual([])
    expect.soft(await small(page), address).toEqual([])
    if (!unfolded) continue
    await unfold(page)
    expect.soft(await sticking(page), `${address}, unfolded`).toEqual([])
  }
}

test.describe('in a window of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('nothing scrolls sideways and targets are large enough on the pages for everybody', async ({
    page,
  }) => {
    await expectToFit(page, PUBLIC, true)
  })

  test('nothing scrolls sideways and targets are large enough on the pages of a person', async ({
    page,
    context,
    baseURL,
  }) => {
    await signInFull(context, baseURL ?? '')
    await expectToFit(page, OWN)
  })

  test('the controls of milestones are at least 44 px, and the bar fits', async ({ page }) => {
    await page.goto('/paths/mle')
    await press(page, control(page, 'Mark done', TITLES.cs50p))
    await expect(bar(page)).toContainText('Undo')
    const heights = await page
      .locator('.trail li button, .trail-controls button, .undo-bar button:not([hidden])')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
    expect(heights.length).toBeGreaterThan(100)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
    expect(await sticking(page)).toEqual([])
  })
})

test.describe('on paper', () => {
  for (const address of [
    '/paths/mle',
    '/timeline',
    '/plan',
    '/skills',
    '/switch/ds',
    '/paths/mle/specialisations',
    '/ladder',
    '/milestones/cs50p',
    '/assessment/result',
    '/settings/profile/preview',
  ])
    test(`${address} shows no controls, in light colours`, async ({ page, context, baseURL }) => {
      await signInFull(context, baseURL ?? '')
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('button')).toHaveCount(0)
      await expect(page.getByRole('navigation')).toHaveCount(0)
      await expect(page.getByRole('textbox')).toHaveCount(0)
      await expect(page.locator('html')).toHaveCSS('color-scheme', 'light')
    })
})

test('nothing moves for somebody who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const address of ['/', '/paths/mle', '/sign-in']) {
    await page.goto(address)
    const moving = await page.evaluate(() => {
      const moves = ({ transitionDuration, animationName }: CSSStyleDeclaration) =>
        animationName !== 'none' || transitionDuration.split(',').some((each) => Number.parseFloat(each) > 0)
      return [...document.querySelectorAll('*')].filter((each) => moves(getComputedStyle(each))).length
    })
    expect(moving, address).toBe(0)
  }
})
