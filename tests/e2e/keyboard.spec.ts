import { expect, type Locator, type Page } from '@playwright/test'
import { bar, control, history, newName, PASSWORD, progress, TITLES, userIdOf } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'

/** Tabs forward until the element has the focus, and checks that the focus can be seen at every stop. */
async function tabTo(page: Page, target: Locator) {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
      return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
    })
    expect(outline, 'the outline of the focused element').toBeGreaterThan(0)
    if (await target.evaluate((each) => each === document.activeElement)) return
  }
  throw new Error(`not reached with the keyboard: ${target}`)
}

test('a newcomer gets from the comparison to the first tick with the keyboard alone', async ({ page }) => {
  const name = newName()
  await page.goto('/')
  await tabTo(page, page.getByRole('link', { name: 'Choose Machine Learning Engineer', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/sign-up?path=mle')
  await tabTo(page, page.getByLabel('E-mail or user name'))
  await page.keyboard.type(name)
  await tabTo(page, page.getByLabel('Password'))
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/paths/mle')
  const tick = control(page, 'Mark done', TITLES.compare)
  await tabTo(page, tick)
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.keyboard.press('Space')
  await expect(control(page, 'Reopen', TITLES.compare)).toBeFocused()
  await answer
  await expect(control(page, 'Reopen', TITLES.compare)).toBeFocused()
  await expect(progress(page, 'Machine Learning Engineer')).toHaveAttribute('aria-valuenow', '2')
  await page.keyboard.press('Space')
  await expect(tick).toBeFocused()
  await expect(bar(page)).toContainText('Reopened')
  await expect
    .poll(async () => (await history(await userIdOf(name), 'role-comparison')).length, 'done and reopened')
    .toBe(2)
})

test('the skip link leads past the navigation, and is seen when it has the focus', async ({ page }) => {
  await page.goto('/paths/mle')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await tabTo(page, skip)
  expect((await skip.boundingBox())?.height).toBeGreaterThanOrEqual(24)
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('main').getByRole('link').first())
})

test('undo is reached with the keyboard, and the focus is not lost when it is pressed', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/milestones/cs50p')
  await tabTo(page, control(page, 'Mark done', TITLES.cs50p))
  await page.keyboard.press('Enter')
  await tabTo(page, bar(page).getByRole('button', { name: 'Undo' }))
  await page.keyboard.press('Enter')
  await expect(control(page, 'Mark done', TITLES.cs50p)).toBeVisible()
  await expect(bar(page)).toContainText('Reopened')
  await expect(bar(page).getByRole('button', { name: 'Undo' })).toBeFocused()
})

test('on the dashboard the focus is not lost with the milestone that was ticked, and nothing is ticked by a second key press', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/dashboard')
  await tabTo(page, control(page, 'Mark done', TITLES.compare))
  await page.keyboard.press('Enter')
  await expect(control(page, 'Mark done', TITLES.cs50p)).toBeVisible()
  const next = page.getByRole('heading', { name: 'Next', exact: true })
  await expect(next).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(next).toBeFocused()
  await tabTo(page, control(page, 'Mark done', TITLES.cs50p))
})

test('no button of a milestone takes the focus away with it, and a second key press takes back the first', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/milestones/elements-of-ai')
  await tabTo(page, control(page, 'Start', TITLES.elements))
  await page.keyboard.press('Enter')
  const putBack = page.getByRole('button', { name: `Put back: ${TITLES.elements}`, exact: true })
  await expect(putBack).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(control(page, 'Start', TITLES.elements)).toBeFocused()
  for (const word of ['Set aside', 'I already know this']) {
    await tabTo(page, page.getByRole('button', { name: `${word}: ${TITLES.elements}`, exact: true }))
    await page.keyboard.press('Enter')
    await expect(control(page, 'Reopen', TITLES.elements)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(control(page, 'Mark done', TITLES.elements)).toBeFocused()
  }
})
