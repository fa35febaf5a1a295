import { expect } from '@playwright/test'
import { PASSWORD, rows } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a path is started again, and that is taken back', async ({ page, context, baseURL }) => {
      const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'], password: PASSWORD })
      await rows(
        `INSERT INTO "Standing" ("userId", "milestoneId", "doneOn", version) VALUES ($1, 'cs50p', '2026-01-04', 1)`,
        [userId],
      )
      await page.goto('/settings')
      await page.getByRole('link', { name: 'Start a path again' }).click()
      await page.getByRole('button', { name: 'Start Machine Learning Engineer again' }).click()
      await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/Write your password/)
      await page.getByLabel('Password').fill(PASSWORD)
      await page.getByRole('button', { name: 'Start Machine Learning Engineer again' }).click()
      await expect(page.getByText('Machine Learning Engineer begins anew.')).toBeVisible()
      await page.goto('/paths/mle')
      await expect(page.getByText('0 of 47 required milestones')).toBeVisible()
      await page.goto('/settings/paths')
      await page
        .getByRole('button', { name: 'Take back the fresh start of Machine Learning Engineer' })
        .click()
      await expect(page.getByText('Machine Learning Engineer is as it was.')).toBeVisible()
      await page.goto('/paths/mle')
      await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
      await page.goto('/timeline')
      await expect(page.getByText(/Took back the fresh start of/)).toBeVisible()
    })
  })
