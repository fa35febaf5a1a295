import { expect, type Page } from '@playwright/test'
import { control, press, TITLES } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'

const skill = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) })
const group = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

test('a skill is missing, in reach, held with its evidence, and missing again', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  const python = skill(page, 'Python')
  await page.goto('/skills')
  await expect(page.getByRole('combobox', { name: 'What for' })).toHaveValue('path.mle')
  await expect(python).toContainText('Missing: practised without help is needed')
  await expect(python).toContainText('Fastest:')
  await expect(group(page, 'Programming')).toContainText('006')

  for (const [verb, says] of [
    ['Start', 'In reach: practised without help is needed'],
    ['Mark done', 'Held: practised without help'],
  ] as const) {
    await page.goto('/milestones/cs50p')
    await press(page, control(page, verb, TITLES.cs50p))
    await expect(control(page, verb, TITLES.cs50p)).toBeHidden()
    await page.goto('/skills')
    await expect(python).toContainText(says)
  }
  await expect(python).toContainText('self-declared')
  await python.getByText('1 milestone shows it').click()
  await expect(python.getByRole('link', { name: TITLES.cs50p })).toBeVisible()
  await page.getByRole('navigation', { name: 'Filter by coverage' }).getByText('Missing').click()
  await expect(page).toHaveURL('/skills?for=path.mle&show=missing')
  await expect(python).toBeHidden()

  await page.goto('/milestones/cs50p')
  await press(page, control(page, 'Reopen', TITLES.cs50p))
  await expect(control(page, 'Mark done', TITLES.cs50p)).toBeVisible()
  await page.goto('/skills')
  await expect(python).toContainText('In reach')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('any role can be asked for, with readiness, overlap and formula', async ({
    page,
    context,
    baseURL,
  }) => {
    await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
    await page.goto('/skills')
    await page.getByLabel('What for').selectOption('role.ds')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL('/skills?for=role.ds')
    await expect(page.getByRole('heading', { level: 2, name: 'Data Scientist' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(/readiness for the role of Data Scientist is 0\s%/)
    await expect(page.getByRole('main')).toContainText(
      /it overlaps \d+\s% with Machine Learning Engineer, your path/,
    )
    await page.getByText('How these percentages are computed').click()
    await expect(page.getByText('rounded: symmetric')).toBeVisible()
  })
})

test('without a path and with nothing done it says what a role needs', async ({ page, context, baseURL }) => {
  await signedIn(context, baseURL ?? '')
  await page.goto('/skills?for=role.nobody')
  await expect(page.getByRole('main')).toContainText(
    /You hold 0 of \d+ skills at the level that this role needs/,
  )
  await expect(page.getByRole('region', { name: 'What closes the gap fastest' })).toBeVisible()
})
