import { expect } from '@playwright/test'
import { bar, control, history, press, progress, TITLES, todayIn } from '../support/journey'
import { type Person, signedIn } from '../support/session'
import { test } from '../support/test'

/** Asked when it is needed: a day may end while the tests run. */
const today = () => todayIn('UTC')

let person: Person

test.beforeEach(async ({ context, baseURL }) => {
  person = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
})

test('what one knows already counts, labelled, stands at the start of the timeline, and can be undone', async ({
  page,
}) => {
  await page.goto('/milestones/cs50p')
  await press(page, page.getByRole('button', { name: `I already know this: ${TITLES.cs50p}`, exact: true }))
  await expect(page.getByText('its day is unknown')).toBeVisible()
  await expect(page.getByLabel('Date done')).toHaveValue('')
  await page.goto('/paths/mle')
  await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
  await expect(page.locator('#cs50p')).toContainText('Known before, self-declared')
  await page.goto('/timeline')
  const known = page.getByRole('region', { name: /^Known before/ })
  await expect(known).toContainText('self-declared, the days are unknown')
  await expect(known.getByRole('link', { name: TITLES.cs50p })).toBeVisible()
  await expect(page.getByText(`Done: ${TITLES.cs50p}`)).toHaveCount(0)
  await page.goto('/milestones/cs50p')
  await press(page, control(page, 'Reopen', TITLES.cs50p))
  await press(page, bar(page).getByRole('button', { name: 'Undo' }))
  await page.goto('/timeline?kind=done')
  await expect(known.getByRole('link', { name: TITLES.cs50p })).toBeVisible()
  expect(await history(person.userId, 'cs50p')).toEqual([
    `already_known ${today()}`,
    `reopened ${today()}`,
    `already_known ${today()}`,
  ])
})

test('the first date that it is given is taken back from the bar, and its day is unknown again', async ({
  page,
}) => {
  await page.goto('/milestones/cs50p')
  await press(page, page.getByRole('button', { name: `I already know this: ${TITLES.cs50p}`, exact: true }))
  await expect(page.getByText('its day is unknown')).toBeVisible()
  await page.getByLabel('Date done').fill(today())
  await press(page, page.getByRole('button', { name: 'Save date done' }))
  await press(page, page.getByRole('button', { name: 'Undo' }).and(page.locator('[name="back"]')))
  await expect(page.getByText('Taken back.')).toBeVisible()
  await expect(page.getByText('its day is unknown')).toBeVisible()
  await expect(page.getByLabel('Date done')).toHaveValue('')
  await page.goto('/paths/mle')
  await expect(page.locator('#cs50p')).toContainText('Known before, self-declared')
})

test('a milestone names what is easier to do first and which skills that brings, and never locks', async ({
  page,
}) => {
  await page.goto('/paths/mle')
  const pandas = page.locator('#kaggle-pandas')
  await expect(pandas).toContainText(`Easier after: ${TITLES.cs50p} (missing: Python`)
  await expect(control(page, 'Mark done', 'Pandas')).toBeEnabled()
  await page.goto('/milestones/kaggle-pandas')
  await expect(page.getByText(`${TITLES.cs50p} (still open, missing: Python`)).toBeVisible()
  await page.goto('/milestones/cs50p')
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await page.goto('/milestones/kaggle-pandas')
  await expect(page.getByText(`${TITLES.cs50p} (done)`)).toBeVisible()
})

test('the dashboard offers the kind first that one prefers, as long as the stage has one', async ({
  page,
}) => {
  const next = page.getByRole('region', { name: 'Next', exact: true })
  const choose = async (kind: string) => {
    await page.getByLabel('Within a stage, offer first').selectOption(kind)
    await press(page, page.getByRole('button', { name: 'Save', exact: true }))
  }
  await page.goto('/dashboard')
  await expect(next).toContainText(TITLES.compare)
  await choose('course')
  await expect(next).toContainText('Course ·')
  await page.reload()
  await expect(page.getByLabel('Within a stage, offer first')).toHaveValue('course')
  await choose('')
  await expect(next).toContainText(TITLES.compare)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the next milestone on the dashboard is known with one click, and undone with another', async ({
    page,
  }) => {
    await page.goto('/dashboard')
    await page.getByRole('button', { name: `I already know this: ${TITLES.compare}`, exact: true }).click()
    await expect(bar(page)).toContainText('Counted as known already')
    await expect(progress(page, 'Machine Learning Engineer')).toHaveAttribute('aria-valuetext', /1 of 47/)
    await bar(page).getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('button', { name: `I already know this: ${TITLES.compare}` })).toBeVisible()
    expect(await history(person.userId, 'role-comparison')).toEqual([
      `already_known ${today()}`,
      `reopened ${today()}`,
    ])
  })
})
