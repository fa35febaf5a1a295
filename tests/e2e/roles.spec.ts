import fs from 'node:fs'
import { expect } from '@playwright/test'
import { control, press, TITLES } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'

type RoleFile = { id: string; title: string; pathId: string | null; skills: { weight: string }[] }

const ROLES = fs
  .readdirSync('prisma/guide/roles')
  .map((name): RoleFile => JSON.parse(fs.readFileSync(`prisma/guide/roles/${name}`, 'utf8')))

test('every role has a page with its skills, and says what is not recorded about it', async ({ page }) => {
  test.slow()
  await page.goto('/roles')
  for (const { id, title } of ROLES)
    await expect(page.getByRole('main').getByRole('link', { name: title, exact: true })).toHaveAttribute(
      'href',
      `/roles/${id}`,
    )
  for (const { id, title, pathId, skills } of ROLES) {
    await page.goto(`/roles/${id}`)
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: `${skills.length} skills it takes` })).toBeVisible()
    const core = page.getByRole('table', { name: `Core skills of ${title}` })
    await expect(core.locator('tbody tr')).toHaveCount(
      skills.filter(({ weight }) => weight === 'primary').length,
    )
    await expect(page.getByText('Not recorded for this role')).toHaveCount(pathId ? 0 : 1)
    await expect(page.getByRole('heading', { name: 'What you do' })).toHaveCount(pathId ? 1 : 0)
  }
})

test('a role that does not exist is not found', async ({ page }) => {
  expect((await page.goto('/roles/wizard'))?.status()).toBe(404)
})

test('the drawn ladder leads from role to role, and each step names what it needs and what prepares for it', async ({
  page,
}) => {
  await page.goto('/roles/mle')
  const ladder = page.locator('.ladder').filter({ visible: true })
  await expect(ladder).toHaveCount(1)
  await expect(ladder.getByRole('link')).toHaveCount(5)
  const step = page.locator('#step-mle-senior')
  await expect(step.getByText('Scale and performance, can lead or teach')).toBeVisible()
  await expect(step.getByRole('link', { name: 'Mentor a newcomer for a month' })).toBeVisible()
  await ladder.getByRole('link', { name: /Senior ML Engineer/ }).click()
  await expect(page).toHaveURL('/roles/senior-ml-engineer')
  await page.goto('/roles/data-science-manager')
  const before = page.locator('#step-ds-manager')
  await expect(
    before.getByText('The milestones here reach only “practised without help”.').first(),
  ).toBeVisible()
})

test('where sources disagree about a task, both sides stand there with their kind and date', async ({
  page,
}) => {
  await page.goto('/roles/mle')
  const task = page.getByRole('listitem').filter({ hasText: 'Be reachable when a live model breaks' })
  await task.getByText('Sources disagree').click()
  await expect(task.getByText("Noumen's article promises engineers quiet nights")).toBeVisible()
  await expect(task.getByText('Opinion', { exact: true })).toBeVisible()
  await expect(task.getByText('Survey', { exact: true })).toBeVisible()
  await task
    .getByRole('link', { name: /^The source in full/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/compare#claim-/)
  await expect(page.locator('.claim:target')).toBeInViewport()
})

test('the role shows what a reader already has, with and without an account', async ({
  page,
  context,
  baseURL,
}) => {
  const you = page.getByText(/^You hold \d+ of \d+ skills$/)
  await page.goto('/roles/mle')
  await expect(you).toHaveCount(0)
  await page.goto('/paths/mle')
  await press(page, control(page, 'Mark done', TITLES.github))
  await page.goto('/roles/mle')
  await expect(you).toHaveText(/of 50 skills$/)
  await expect(page.getByRole('columnheader', { name: 'You' }).first()).toBeVisible()
  await signedIn(context, baseURL ?? '')
  await page.goto('/roles/mle')
  await expect(you).toHaveText('You hold 0 of 50 skills')
  await expect(page.getByText('Your readiness is 0 %')).toBeVisible()
})

test('a path is chosen from the page of its role, and a role without a path offers none', async ({
  page,
  context,
  baseURL,
}) => {
  const choose = page.getByRole('main').getByRole('link', { name: 'Choose Data Scientist' })
  await page.goto('/roles/ds')
  await expect(choose).toHaveAttribute('href', '/sign-up?path=ds')
  await page.goto('/roles/data-analyst')
  await expect(page.getByRole('link', { name: 'Compare with Business Analyst' }).first()).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: /^Choose/ })).toHaveCount(0)
  await signedIn(context, baseURL ?? '')
  await page.goto('/roles/ds')
  await choose.click()
  await expect(page).toHaveURL('/paths/ds')
  await page.goto('/roles/ds')
  await expect(page.getByRole('main').getByRole('link', { name: 'Continue Data Scientist' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a role is read to the end, and leads to its comparison', async ({ page }) => {
    await page.goto('/roles/data-engineer')
    await page.getByRole('group').filter({ hasText: 'Helpful' }).locator('summary').click()
    await expect(page.getByRole('rowheader', { name: /^Containers/ })).toBeVisible()
    await page.getByRole('button', { name: 'What is SQL?' }).click()
    await expect(page.getByRole('note').filter({ visible: true })).toContainText('most databases')
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Compare with MLOps Engineer' }).first().click()
    await expect(page).toHaveURL('/compare?a=data-engineer&b=mlops-engineer')
  })
})
