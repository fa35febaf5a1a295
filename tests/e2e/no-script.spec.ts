import { expect } from '@playwright/test'
import { bar, control, enter, history, newName, TITLES, todayIn, userIdOf } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'
import { signInFull } from '../support/tour'

test.use({ javaScriptEnabled: false })

/** Asked when it is needed: a day may end while the tests run. */
const today = () => todayIn('UTC')

test('without JavaScript a newcomer chooses, ticks before signing up, signs up, undoes and reopens', async ({
  page,
}) => {
  const name = newName()
  await page.goto('/paths/mle')
  await control(page, 'Mark done', TITLES.cs50p).click()
  await expect(bar(page)).toContainText(`Marked done: ${TITLES.cs50p}`)
  await page.goto('/')
  await page.getByRole('link', { name: 'Choose Machine Learning Engineer', exact: true }).click()
  await enter(page, name, 'Create account')
  await expect(page).toHaveURL('/paths/mle')
  await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
  await control(page, 'Mark done', TITLES.github).click()
  await expect(page.getByText('2 of 47 required milestones')).toBeVisible()
  await bar(page).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
  await control(page, 'Reopen', TITLES.cs50p).click()
  await expect(page.getByText('0 of 47 required milestones')).toBeVisible()
  await page.goto('/paths/mle')
  await expect(control(page, 'Mark done', TITLES.cs50p)).toBeVisible()
  const kinds = (entries: string[]) => entries.map((entry) => entry.split(' ')[0])
  const userId = await userIdOf(name)
  expect(kinds(await history(userId, 'cs50p'))).toEqual(['done', 'reopened'])
  expect(kinds(await history(userId, 'git-github'))).toEqual(['done', 'reopened'])
})

test('without JavaScript the next milestone is ticked on the dashboard, and sending it again changes nothing', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/dashboard')
  await control(page, 'Mark done', TITLES.compare).click()
  await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
  await expect(bar(page)).toContainText('Marked done')
  await page.reload()
  await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
  expect(await history(userId, 'role-comparison')).toEqual([`done ${today()}`])
})

test('without JavaScript date, link and note are edited, and refused beside their fields', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/milestones/cs50p')
  await control(page, 'Mark done', TITLES.cs50p).click()
  await page.getByLabel('Date done').fill('2024-02-29')
  await page.getByRole('button', { name: 'Save date done' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByLabel('Date done')).toHaveValue('2024-02-29')
  await page.getByLabel('Evidence link').fill('javascript:alert(1)')
  await page.getByRole('button', { name: 'Save evidence link' }).click()
  await expect(page.getByLabel('Evidence link')).toHaveAccessibleDescription(/Write a whole web address/)
  await expect(page.getByLabel('Evidence link')).toHaveValue('javascript:alert(1)')
  await page.getByLabel('Private note').fill('Lecture 4 again')
  await page.getByRole('button', { name: 'Save private note' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.goto('/milestones/cs50p')
  await expect(page.getByLabel('Private note')).toHaveValue('Lecture 4 again')
  await page.goto('/timeline')
  await expect(page.getByRole('region', { name: 'February 2024' })).toContainText('Recorded on')
  expect(await history(userId, 'cs50p')).toEqual([
    `done ${today()}`,
    'date_changed 2024-02-29',
    `note_saved ${today()}`,
  ])
})

test('without JavaScript the timeline is filtered and walked, and the main path changed', async ({
  page,
  context,
  baseURL,
}) => {
  await signInFull(context, baseURL ?? '')
  await page.goto('/timeline')
  await page.getByRole('link', { name: 'Show earlier' }).click()
  await expect(page.getByRole('link', { name: 'Back to the newest' })).toBeVisible()
  await page
    .getByRole('navigation', { name: 'Filter by kind' })
    .getByRole('link', { name: /^Reopened/ })
    .click()
  await expect(page).toHaveURL(/kind=reopened/)
  await expect(page.locator('.entries:not([data-planned]) > li').first()).toContainText(/Reopened|Set aside/)
  await page.goto('/paths/ds')
  await page.getByRole('button', { name: 'Make this my main path' }).click()
  await expect(page.getByText('This is your path.')).toBeVisible()
})

test('without JavaScript the theme is chosen, and stays', async ({ page }) => {
  await page.goto('/paths?from=here')
  await page.getByRole('button', { name: 'Dark', exact: true }).click()
  await expect(page).toHaveURL('/paths?from=here')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.goto('/')
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
})

for (const address of [
  '/nowhere',
  '/milestones/nowhere',
  '/paths/nowhere',
  '/paths/nowhere/known',
  '/paths/nowhere/specialisations',
  '/roles/nowhere',
  '/ladder?role=nowhere',
])
  test(`without JavaScript ${address} says that there is nothing, with the header around it`, async ({
    page,
  }) => {
    const answer = await page.goto(address)
    expect(answer?.status()).toBe(404)
    expect(await answer?.headerValue('link')).toContain('as="font"')
    await expect(page).toHaveTitle('Page not found – Waymark')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
    await page.getByRole('banner').getByRole('link', { name: 'Waymark' }).click()
    await expect(page).toHaveURL('/')
  })

test("without JavaScript somebody else's milestone and application are not found", async ({
  page,
  browser,
  context,
  baseURL,
}) => {
  const theirs = await browser.newContext()
  await signInFull(theirs, baseURL ?? '')
  await theirs.close()
  await signedIn(context, baseURL ?? '')
  for (const kind of ['milestones/own-', 'applications/']) {
    const answer = await page.goto(`/${kind}00000000-0000-4000-8000-000000000001`)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  }
})
