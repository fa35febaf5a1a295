import { expect, type Page } from '@playwright/test'
import { rows, TITLES } from '../support/journey'
import { sheetsOf } from '../support/paper'
import { signedIn } from '../support/session'
import { test } from '../support/test'

const row = (page: Page, name: string | RegExp) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })

test('the first page shows both founding roles side by side, and the way onto each path', async ({
  page,
}) => {
  await page.goto('/')
  const table = page.getByRole('table', { name: 'Machine Learning Engineer and Data Scientist side by side' })
  await expect(table.getByRole('columnheader')).toHaveText(['Machine Learning Engineer', 'Data Scientist'])
  for (const title of ['Machine Learning Engineer', 'Data Scientist'])
    await expect(page.getByRole('link', { name: `Choose ${title}`, exact: true })).toHaveAttribute(
      'href',
      /^\/sign-up\?path=/,
    )
  await page.getByRole('link', { name: 'The whole comparison' }).click()
  await expect(page).toHaveURL('/compare')
  await expect(row(page, 'Put a model into production').getByRole('cell')).toHaveText([
    'Owns it',
    'Helps with it',
  ])
})

test('two other roles are compared and swapped with the keyboard alone', async ({ page }) => {
  await page.goto('/compare')
  await page.getByLabel('Compare', { exact: true }).focus()
  await page.keyboard.type('Data Engineer')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('with', { exact: true })).toBeFocused()
  await page.keyboard.type('MLOps')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('button', { name: 'Compare' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/compare?a=data-engineer&b=mlops-engineer')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data Engineer or MLOps Engineer')
  await expect(page.getByText('Waymark has no path to this role.')).toHaveCount(2)
  await page.getByRole('link', { name: 'Swap them' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('MLOps Engineer or Data Engineer')
  await expect(page.getByLabel('Compare', { exact: true })).toHaveValue('mlops-engineer')
})

test('a topic in the table leads to the claims about it, side by side', async ({ page }) => {
  await page.goto('/compare')
  await page.getByRole('rowheader').getByRole('link', { name: 'On call', exact: true }).click()
  await expect(page).toHaveURL('/compare#topic-on-call')
  const topic = page.getByRole('region', { name: 'On call' })
  await expect(topic).toBeInViewport()
  await expect(topic.getByRole('heading', { level: 4 })).toHaveText(['For (1)', 'Against (1)'])
  await expect(topic.getByRole('listitem')).toHaveCount(2)
})

test('what somebody has done shows at each skill, and how much of each role it is', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/compare')
  await expect(page.getByText(/^You hold 0 of \d+ skills/)).toHaveCount(2)
  await expect(row(page, 'Python')).toContainText('You: not yet')
  await rows(
    `INSERT INTO "Standing" ("userId", "milestoneId", "doneOn", version) VALUES ($1, 'cs50p', current_date, 1)`,
    [userId],
  )
  await page.reload()
  await expect(row(page, 'Python')).not.toContainText('You: not yet')
  await expect(page.getByText(/^You hold [1-9]\d* of \d+ skills/).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Continue Machine Learning Engineer' })).toBeVisible()
})

test('what a visitor ticked shows as well, without an account', async ({ page }) => {
  await page.goto('/compare')
  await expect(page.getByText('You: ')).toHaveCount(0)
  await page.goto('/milestones/cs50p')
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: `Mark done: ${TITLES.cs50p}`, exact: true }).click()
  await answer
  await page.goto('/compare')
  await expect(row(page, 'Python')).not.toContainText('You: not yet')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('equal rows are hidden and counted, also for other roles that are picked then', async ({ page }) => {
    await page.goto('/compare')
    const count = page.getByRole('row')
    const all = await count.count()
    await page.getByRole('link', { name: 'Only differences' }).click()
    await expect(page).toHaveURL('/compare?only=differences')
    await expect(page.getByRole('status').filter({ hasText: 'hidden' })).toContainText(
      /\d+ rows that say the same/,
    )
    expect(await count.count()).toBeLessThan(all)
    await expect(row(page, 'Put a model into production')).toBeVisible()
    await expect(row(page, 'Create and select the inputs')).toHaveCount(0)
    await page.getByLabel('with', { exact: true }).selectOption('Software Engineer (ML focus)')
    await page.getByRole('main').getByRole('button', { name: 'Compare' }).click()
    await expect(page).toHaveURL(/b=software-engineer&only=differences$/)
    await page.getByRole('link', { name: 'Show all rows' }).click()
    await expect(page).toHaveURL('/compare?a=mle&b=software-engineer')
  })
})

test.describe('on a phone of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } })

  test('both columns fit beside each other, the table stays a table, and the names stay in view', async ({
    page,
  }) => {
    await page.goto('/compare')
    const deploy = row(page, 'Put a model into production')
    const boxes = await deploy
      .getByRole('cell')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()))
    expect(boxes).toHaveLength(2)
    expect(boxes[0]?.top).toBe(boxes[1]?.top)
    expect(Math.min(...boxes.map(({ width }) => width))).toBeGreaterThan(120)
    await deploy.scrollIntoViewIfNeeded()
    for (const name of ['Machine Learning Engineer', 'Data Scientist'])
      await expect(page.getByRole('columnheader', { name })).toBeInViewport()
  })
})

for (const [who, address] of [
  ['the founding roles', '/compare'],
  ['two others', '/compare?a=senior-ml-engineer&b=mle'],
] as const)
  test(`${who} fit on two sheets of A4, also with one's own standing`, async ({ page, context, baseURL }) => {
    await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
    await page.goto(address)
    expect(await sheetsOf(page, '10mm')).toBe(2)
  })
