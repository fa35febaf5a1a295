import { expect } from '@playwright/test'
import { control, history, press, rows, TITLES, todayIn } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'

test('a shared milestone counts on both paths at once, and the second path becomes the main one', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/paths/mle')
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await press(page, control(page, 'Mark done', TITLES.semester))
  await page.goto('/paths')
  await page.getByRole('link', { name: 'Choose Data Scientist', exact: true }).click()
  await expect(page).toHaveURL('/paths/ds')
  await expect(page.getByText('Milestones that both paths share count on both.')).toBeVisible()
  await expect(page.getByText(/^1 of \d+ required milestones$/)).toBeVisible()
  await press(page, control(page, 'Mark done', TITLES.github))
  await expect(page.getByText(/^2 of \d+ required milestones$/)).toBeVisible()
  await page.goto('/paths/mle')
  await expect(page.getByText('3 of 47 required milestones')).toBeVisible()

  await page.goto('/dashboard')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Machine Learning Engineer')
  await page.goto('/paths/ds')
  await page.getByRole('button', { name: 'Make this my main path' }).click()
  await expect(page.getByText('This is your path.')).toBeVisible()
  await page.goto('/dashboard')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data Scientist')
  expect(await history(userId, 'cs50p')).toEqual([`done ${todayIn('UTC')}`])
  const paths = await rows<{ kind: string }>(
    `SELECT kind || ' ' || "pathId" AS kind FROM "Activity" WHERE "userId" = $1 AND "pathId" IS NOT NULL ORDER BY id`,
    [userId],
  )
  expect(paths.map(({ kind }) => kind)).toEqual(['path_chosen mle', 'path_chosen ds', 'path_changed ds'])
  await page.goto('/timeline?kind=path')
  await expect(page.getByText('Main path changed')).toBeVisible()
})
