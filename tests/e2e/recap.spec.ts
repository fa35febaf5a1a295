import { expect, type Page } from '@playwright/test'
import { rows, todayIn } from '../support/journey'
import { sheetsOf } from '../support/paper'
import { type Person, signedIn } from '../support/session'
import { awake, test } from '../support/test'

let person: Person

test.beforeEach(async ({ context, baseURL }) => {
  person = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
})

const month = todayIn('UTC').slice(0, 7)
const year = month.slice(0, 4)
const main = (page: Page) => page.getByRole('main')

/** Finished on a day, as if it had been ticked then. */
const finished = (id: string, day: string) =>
  rows(
    `WITH standing AS (INSERT INTO "Standing" ("userId", "milestoneId", "doneOn", version) VALUES ($1, $2, $3::date, 1))
     INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn") VALUES ($1, 'done', $2, $3::date)`,
    [person.userId, id, day],
  )

test('the rhythm counts weeks of learning, has its table, and goes and comes with a switch', async ({
  page,
}) => {
  await finished('cs50p', todayIn('UTC'))
  await page.goto('/timeline')
  await expect(main(page)).not.toContainText('of the last')
  await rows(`UPDATE "User" SET "createdAt" = now() - interval '13 days' WHERE id = $1`, [person.userId])
  await page.reload()
  await expect(main(page)).toContainText(/You learnt in 1 of the last [23] weeks/)
  await page.getByText('The same as a table').click()
  await expect(page.getByRole('columnheader', { name: 'By day' })).toBeVisible()
  await expect(main(page)).toContainText('Gained: Python')
  await page.getByRole('button', { name: 'Hide my rhythm' }).click()
  await expect(main(page)).not.toContainText('of the last')
  await page.getByRole('button', { name: 'Show my rhythm' }).click()
  await expect(main(page)).toContainText('of the last')
})

test('a year is a table of days, with what was finished and gained, and leads to its months', async ({
  page,
}) => {
  await finished('cs50p', '2025-03-29')
  await finished('git-github', '2025-03-29')
  await page.goto('/timeline/2025')
  await expect(page.getByRole('heading', { level: 1, name: '2025' })).toBeVisible()
  await expect(main(page)).toContainText('2 milestones finished')
  await expect(page.getByRole('row', { name: /^Saturday/ })).toContainText('2 on 29 Mar')
  await expect(main(page)).toContainText(/Practised without help: .*Python/i)
  await page.getByRole('columnheader').getByRole('link', { name: 'Mar' }).press('Enter')
  await expect(page).toHaveURL('/timeline/2025-03')
  await expect(page.getByRole('heading', { level: 1, name: 'March 2025' })).toBeVisible()
  await page.getByRole('link', { name: '← February 2025' }).click()
  await expect(main(page)).toContainText('Nothing is written down for this time.')
  const picture = await page.request.get('/timeline/2025/image')
  expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png'])
  expect((await picture.body()).subarray(1, 4).toString()).toBe('PNG')
  for (const nowhere of ['/timeline/2999', '/timeline/2025-13', '/timeline/2025-13/image'])
    expect((await page.request.get(nowhere)).status(), nowhere).toBe(404)
})

test('a month is looked back on; an older tab gets to see both texts; the timeline leads there', async ({
  page,
  context,
}) => {
  const other = await context.newPage()
  for (const tab of [page, other]) await tab.goto(`/timeline/${month}`)
  await awake(other)
  await page.getByLabel('What went well?').fill('I can join tables')
  await page.getByRole('button', { name: 'Save reflection' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await other.getByLabel('What went well?').fill('Git')
  await other.getByRole('button', { name: 'Save reflection' }).click()
  await expect(other.getByText('Stored now:')).toBeVisible()
  await expect(main(other)).toContainText('What went well? I can join tables')
  await expect(other.getByLabel('What went well?')).toHaveValue('Git')
  await other.getByRole('button', { name: 'Save reflection' }).click()
  await expect(other.getByText('Saved.')).toBeVisible()
  await page.goto('/timeline?kind=reflection')
  await main(page).getByText('Looked back on:').getByRole('link').click()
  await expect(page).toHaveURL(`/timeline/${month}`)
  await expect(page.getByLabel('What went well?')).toHaveValue('Git')
  await page.goto(`/timeline/${year}`)
  await expect(main(page)).toContainText('What went well? Git')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a reflection is saved, and too long an answer is refused and kept', async ({ page }) => {
    await page.goto(`/timeline/${month}`)
    await page.getByLabel('What was hard?').fill('x'.repeat(2001))
    await page.getByRole('button', { name: 'Save reflection' }).click()
    await expect(main(page)).toContainText('Keep an answer under 2,000 characters.')
    await expect(page.getByLabel('What was hard?')).toHaveValue('x'.repeat(2001))
    await page.getByLabel('What was hard?').fill('Statistics')
    await page.getByRole('button', { name: 'Save reflection' }).click()
    await expect(page.getByText('Saved.')).toBeVisible()
    await page.goto(`/timeline/${month}`)
    await expect(page.getByLabel('What was hard?')).toHaveValue('Statistics')
  })
})

test('a year full of learning is one sheet of paper', async ({ page }) => {
  const ids = await rows(`SELECT id FROM "Milestone" ORDER BY id LIMIT 40`, [])
  for (const [place, { id }] of ids.entries())
    await finished(String(id), `2025-${String((place % 12) + 1).padStart(2, '0')}-15`)
  await page.goto('/timeline/2025')
  await expect(main(page)).toContainText('40 milestones finished')
  expect(await sheetsOf(page)).toBe(1)
})

test.describe('finding without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the timeline is narrowed by words and skill, and begins where a month ends', async ({ page }) => {
    await finished('cs50p', '2025-03-29')
    await finished('git-github', '2025-04-30')
    await page.goto('/timeline')
    await page.getByText('Find by words, skill or month').click()
    await page.getByLabel('Words').fill('github')
    await page.getByRole('button', { name: 'Find' }).click()
    await expect(main(page)).toContainText('Done: Introduction to GitHub')
    await expect(main(page)).not.toContainText('Programming with Python')
    await page.getByLabel('Words').fill('')
    await page.getByLabel('Skill').selectOption('Python')
    await page.getByRole('button', { name: 'Find' }).click()
    await expect(main(page)).toContainText('Programming with Python')
    await expect(main(page)).not.toContainText('Introduction to GitHub')
    await page.goto('/timeline?month=2025-03')
    await expect(main(page).getByRole('heading', { level: 3 })).toHaveText([/March 2025/])
    await page.goto('/timeline')
    await page.getByRole('link', { name: 'March 2025' }).first().click()
    await expect(page).toHaveURL(/\/timeline\?month=2025-03/)
    await expect(main(page)).not.toContainText('Introduction to GitHub')
  })
})
