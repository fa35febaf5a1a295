import { expect, type Page } from '@playwright/test'
import {
  control,
  enter,
  history,
  inWords,
  monthOf,
  newName,
  press,
  progress,
  rows,
  TITLES,
  todayIn,
  userIdOf,
} from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'

/** Counts what a person clicks, across pages; scripted focus and filling do not count. */
async function countClicks(page: Page) {
  const counted = { clicks: 0 }
  await page.exposeFunction('countClick', () => {
    counted.clicks += 1
  })
  await page.addInitScript("addEventListener('pointerdown', () => countClick(), true)")
  return counted
}

test('a newcomer compares, chooses, signs up and ticks the first milestone with two clicks and the form', async ({
  page,
}) => {
  const counted = await countClicks(page)
  const name = newName()
  await page.goto('/')
  for (const role of ['Machine Learning Engineer', 'Data Scientist'])
    await expect(page.getByRole('columnheader', { name: role })).toBeVisible()
  await expect(page.getByRole('row', { name: 'What you do' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Choose Data Scientist', exact: true })).toBeVisible()
  expect(counted.clicks).toBe(0)

  await page.getByRole('link', { name: 'Choose Machine Learning Engineer', exact: true }).click()
  await expect(page.getByText('You chose Machine Learning Engineer.')).toBeVisible()
  await enter(page, name, 'Create account')
  await expect(page).toHaveURL('/paths/mle')
  await expect(page.getByText('This is your path.')).toBeVisible()
  await expect(progress(page, 'Machine Learning Engineer')).toHaveAttribute('aria-valuenow', '0')

  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await expect(control(page, 'Reopen', TITLES.cs50p)).toBeVisible()
  await expect(progress(page, 'Machine Learning Engineer')).toHaveAttribute('aria-valuenow', '2')
  await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
  // One of them is the form's own button.
  expect(counted.clicks).toBeLessThanOrEqual(3 + 1)

  const today = todayIn('Asia/Kathmandu')
  await page.getByRole('link', { name: 'Timeline', exact: true }).click()
  const month = page.getByRole('region', { name: monthOf(today) })
  await expect(month.getByRole('heading')).toHaveText(`${monthOf(today)} 2 entries`)
  await expect(month.getByRole('listitem').first()).toContainText(`${inWords(today)}Done: ${TITLES.cs50p}`)
  await expect(month.getByRole('listitem').last()).toContainText('Path chosen: Machine Learning Engineer')
  expect(await history(await userIdOf(name), 'cs50p')).toEqual([`done ${today}`])
})

test('somebody who comes back ticks the next milestone with one click, and the one after it appears', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  const counted = await countClicks(page)
  await page.goto('/dashboard')
  await expect(page.getByText('0 of 47 required milestones')).toBeVisible()
  const next = page.getByRole('region', { name: 'Next', exact: true })
  await expect(next.getByRole('heading', { level: 3 })).toHaveText(TITLES.compare)
  await press(page, control(page, 'Mark done', TITLES.compare))
  await expect(next.getByRole('heading', { level: 3 })).toHaveText(TITLES.cs50p)
  expect(counted.clicks).toBe(1)
  await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
  const lately = page.getByRole('region', { name: 'Lately' })
  await expect(lately.getByRole('listitem').first()).toContainText(`Done: ${TITLES.compare}`)
  expect(await history(userId, 'role-comparison')).toEqual([`done ${todayIn('UTC')}`])
})

test('without a path the dashboard helps to choose one, and then shows it', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '')
  await page.goto('/dashboard')
  await expect(page.getByRole('heading', { name: 'Which path do you want to walk?' })).toBeVisible()
  await page.getByRole('link', { name: 'Choose Data Scientist', exact: true }).click()
  await expect(page).toHaveURL('/paths/ds')
  await page.getByRole('link', { name: 'Dashboard', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data Scientist')
  const chosen = await rows('SELECT * FROM "Activity" WHERE "userId" = $1', [userId])
  expect(chosen).toEqual([expect.objectContaining({ kind: 'path_chosen', pathId: 'ds' })])
})
