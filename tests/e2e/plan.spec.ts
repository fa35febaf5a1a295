import fs from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { bar, control, inWords, press, rows, TITLES, todayIn } from '../support/journey'
import { type Person, signedIn } from '../support/session'
import { awake, test } from '../support/test'

let person: Person

test.beforeEach(async ({ context, baseURL }) => {
  person = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
})

const main = (page: Page) => page.getByRole('main')
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** The day so many days from today. */
const inDays = (count: number) => {
  const day = new Date(`${todayIn('UTC')}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + count)
  return day.toISOString().slice(0, 10)
}

/** Eight weeks with one finished milestone in each, as if they had been ticked on their days. */
async function workedForWeeks() {
  await rows(
    `WITH done AS (
       SELECT id, current_date - 7 * (row_number() OVER (ORDER BY id))::int + 3 AS day
       FROM unnest(ARRAY['cs50p', 'git-github', 'missing-semester', 'kaggle-pandas', 'kaggle-sql',
         'kaggle-data-cleaning', 'khan-statistics', 'islp']) AS id),
     standing AS (
       INSERT INTO "Standing" ("userId", "milestoneId", "doneOn", version) SELECT $1, id, day, 1 FROM done)
     INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn", "recordedAt")
     SELECT $1, 'done', id, day, day + time '12:00' FROM done`,
    [person.userId],
  )
  await rows(`UPDATE "Enrollment" SET "chosenOn" = current_date - 70 WHERE "userId" = $1`, [person.userId])
}

test('a new plan is remaining hours over hours a week, and says so', async ({ page }) => {
  await page.goto('/plan')
  const finish = region(page, 'When you will be done')
  await expect(finish).toContainText('÷ 8 h a week is')
  await expect(finish).toContainText('These are the hours you plan.')
  await page.getByLabel('Hours a week').fill('20')
  await page.getByLabel('Sun').uncheck()
  await button(page, 'Save plan').click()
  await expect(page.getByText('Saved. The plan counts from today')).toBeVisible()
  await expect(finish).toContainText('÷ 20 h a week is')
  await expect(finish).toContainText('On track.')
  await page.reload()
  await expect(page.getByLabel('Hours a week')).toHaveValue('20')
  await expect(page.getByLabel('Sun')).not.toBeChecked()
  await page.goto('/timeline?kind=plan')
  await expect(main(page)).toContainText('Plan set: 20 h a week, on Mon, Tue, Wed, Thu, Fri, Sat')
})

test('hours that are none are refused beside their field, and what was typed stays', async ({ page }) => {
  await page.goto('/plan')
  const field = page.getByLabel('Hours a week')
  await field.fill('99')
  await page.getByLabel('Sun').uncheck()
  await button(page, 'Save plan').click()
  await expect(field).toHaveAccessibleDescription(/Write a whole number from 1 to 80/)
  await expect(field).toHaveValue('99')
  await expect(page.getByLabel('Sun')).not.toBeChecked()
  for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']) await page.getByLabel(day).uncheck()
  await button(page, 'Save plan').click()
  await expect(page.getByText('Choose at least one day.')).toBeVisible()
})

test('a plan changed in two tabs is not overwritten: both are shown', async ({ page, context }) => {
  const other = await context.newPage()
  for (const tab of [page, other]) await tab.goto('/plan')
  await other.getByLabel('Hours a week').fill('5')
  await button(other, 'Save plan').click()
  await expect(other.getByText('Saved. The plan')).toBeVisible()
  await page.getByLabel('Hours a week').fill('9')
  await button(page, 'Save plan').click()
  await expect(page.getByText('Stored now: 5 h a week, every day.')).toBeVisible()
  await expect(page.getByLabel('Hours a week')).toHaveValue('9')
  await button(page, 'Save plan').click()
  await expect(region(page, 'When you will be done')).toContainText('÷ 9 h a week')
})

test('own weeks make it a range with its numbers, on the dashboard too, and one switch hides all', async ({
  page,
}) => {
  await workedForWeeks()
  await page.goto('/plan')
  const finish = region(page, 'When you will be done')
  await expect(finish).toContainText(/Between \d+ \w+ \d{4} and \d+ \w+ \d{4}/)
  await expect(finish).toContainText('In the last 8 weeks you finished')
  await expect(page.getByRole('img', { name: /^Hours done, planned and forecast/ })).toBeVisible()
  await page.getByText('The same as a table').click()
  await expect(page.getByRole('row').filter({ hasText: inWords(todayIn('UTC')) })).toBeVisible()
  await page.goto('/dashboard')
  await expect(page.getByText(/Estimate: done between/)).toBeVisible()
  await page.getByRole('link', { name: 'How it comes about' }).click()
  await button(page, 'Hide all estimates').click()
  await expect(page.getByText('Estimates are hidden everywhere.')).toBeVisible()
  for (const name of ['When you will be done', 'Weeks ahead', 'So far and to go'])
    await expect(region(page, name)).toHaveCount(0)
  await page.goto('/dashboard')
  await expect(control(page, 'Mark done', TITLES.compare)).toBeVisible()
  await expect(page.getByText(/Estimate/)).toHaveCount(0)
  await page.goto('/plan')
  await button(page, 'Show estimates').click()
  await expect(finish).toBeVisible()
})

test('the weeks ahead begin with what was started, and what is done leaves them', async ({ page }) => {
  await page.goto('/milestones/missing-semester')
  await press(page, control(page, 'Start', TITLES.semester))
  await expect(control(page, 'Mark done', TITLES.semester)).toBeVisible()
  await page.goto('/plan')
  const weeks = region(page, 'Weeks ahead')
  await expect(weeks.getByRole('link').first()).toHaveText(TITLES.semester)
  await weeks.getByRole('link', { name: 'Show all weeks' }).click()
  await expect(weeks.getByRole('link', { name: 'Show all weeks' })).toHaveCount(0)
  await page.goto('/milestones/missing-semester')
  await press(page, control(page, 'Mark done', TITLES.semester))
  await expect(control(page, 'Reopen', TITLES.semester)).toBeVisible()
  await page.goto('/plan?weeks=all')
  await expect(weeks.getByRole('link', { name: TITLES.compare })).not.toHaveCount(0)
  await expect(weeks.getByRole('link', { name: TITLES.semester })).toHaveCount(0)
})

test('a pause moves the finish, refuses another on its days, and ends by going on', async ({ page }) => {
  await page.goto('/plan')
  const finish = region(page, 'When you will be done')
  const pauses = region(page, 'Pauses')
  await pauses.getByLabel('What for').selectOption('Illness')
  await button(page, 'Add pause').click()
  await expect(pauses.getByText(`since ${inWords(todayIn('UTC'))}`)).toBeVisible()
  await expect(finish).toContainText('The clock stands still')
  await pauses.getByLabel('First day').fill(inDays(5))
  await pauses.getByLabel('Last day').fill(inDays(9))
  await button(page, 'Add pause').click()
  await expect(pauses.getByLabel('First day')).toHaveAccessibleDescription(
    /Choose days that are in no other pause/,
  )
  await expect(pauses.getByLabel('Last day')).toHaveValue(inDays(9))
  await button(page, /^Go on today/).click()
  await expect(pauses.getByRole('listitem')).toHaveCount(0)
  await expect(finish).not.toContainText('The clock stands still')
})

test('the last change of the plan is taken back from the bar, or with Ctrl-Z wherever one is on the page', async ({
  page,
}) => {
  const listed = (name: string) => region(page, name).getByRole('listitem')
  const undoKey = async () => {
    await awake(page)
    await page.keyboard.press('Control+z')
  }
  await page.goto('/plan')
  await page.getByLabel('First day').fill(inDays(5))
  await page.getByLabel('Last day').fill(inDays(9))
  await button(page, 'Add pause').click()
  await expect(bar(page)).toContainText('The pause is saved.')
  await bar(page).getByRole('button', { name: 'Undo' }).click()
  await expect(bar(page)).toContainText('The pause is removed.')
  await expect(listed('Pauses')).toHaveCount(0)
  await undoKey()
  await expect(bar(page)).toContainText('The pause is saved.')
  await expect(listed('Pauses')).toContainText(`${inWords(inDays(5))} to ${inWords(inDays(9))}`)
  await page.getByLabel('Target date', { exact: true }).fill(inDays(30))
  await button(page, 'Set target date').click()
  await expect(bar(page)).toContainText('The target date is saved.')
  await expect(listed('Target dates')).toContainText(inWords(inDays(30)))
  await undoKey()
  await expect(page.getByText('Taken back: the target date is as it was.')).toBeVisible()
  await expect(listed('Target dates')).toHaveCount(0)
  await page.getByLabel('Hours a week').fill('20')
  await button(page, 'Save plan').click()
  await expect(bar(page)).toContainText('Saved. The plan counts from today')
  await undoKey()
  await expect(page.getByText('Taken back: your hours are as they were.')).toBeVisible()
  await expect(page.getByLabel('Hours a week')).toHaveValue('8')
  await button(page, 'Hide all estimates').click()
  await expect(bar(page)).toContainText('Estimates are hidden everywhere.')
  await undoKey()
  await expect(bar(page)).toContainText('Estimates are shown again.')
  await expect(region(page, 'When you will be done')).toBeVisible()
})

test('a target date is named, moved on the page of its milestone, and shown as moved', async ({ page }) => {
  await page.goto('/plan')
  const targets = region(page, 'Target dates')
  await targets.getByLabel('Milestone').selectOption(TITLES.cs50p)
  await targets.getByLabel('Target date', { exact: true }).fill(inDays(30))
  await button(page, 'Set target date').click()
  const row = targets.getByRole('listitem')
  await expect(row).toContainText(`${inWords(inDays(30))} ${TITLES.cs50p}`)
  await row.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLES.cs50p)
  const field = page.getByLabel('Target date', { exact: true })
  await expect(field).toHaveValue(inDays(30))
  await field.fill(inDays(60))
  await press(page, button(page, 'Save target date'))
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.goto('/plan')
  await expect(row).toContainText(`moved once, first ${inWords(inDays(30))}`)
  await row.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLES.cs50p)
  await field.fill(inDays(90))
  await press(page, button(page, 'Save target date'))
  await expect(bar(page)).toContainText('Target date saved')
  await bar(page).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Taken back.')).toBeVisible()
  await expect(field).toHaveValue(inDays(60))
  await page.goto('/plan')
  await expect(row).toContainText(`moved once, first ${inWords(inDays(30))}`)
  await row.getByRole('button').click()
  await expect(row).toHaveCount(0)
  await page.goto('/timeline?kind=plan')
  await expect(main(page)).toContainText(`Target date set to ${inWords(inDays(60))}: ${TITLES.cs50p}`)
  await expect(main(page)).not.toContainText(inWords(inDays(90)))
})

test('the calendar feed is shown once, read without signing in, and gone when revoked', async ({
  page,
  playwright,
}) => {
  await rows(
    `INSERT INTO "Target" ("userId", "milestoneId", "targetOn", "firstOn") VALUES ($1, 'cs50p', '2027-03-28', '2027-03-28')`,
    [person.userId],
  )
  await page.goto('/plan')
  await button(page, 'Make a calendar feed').click()
  const shown = page.getByText(/\/calendar\/[\w-]{43}\.ics$/)
  await expect(shown).toBeVisible()
  await expect(page.locator(':focus')).toContainText('It is shown only now.')
  const address = (await shown.textContent()) ?? ''
  const nobody = await playwright.request.newContext()
  const calendar = await nobody.get(address)
  expect(calendar.headers()).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow',
  })
  expect(await calendar.text()).toContain('DTSTART;VALUE=DATE:20270328')
  await button(page, 'I have copied it').click()
  await expect(page.getByText('A new address ends the old one.')).toBeVisible()
  await expect(shown).toHaveCount(0)
  await button(page, 'Revoke the feed').click()
  await expect(page.getByText('The calendar feed is revoked.')).toBeVisible()
  const gone = await nobody.get(address)
  const never = await nobody.get(address.replace(/[\w-]{43}/, 'a'.repeat(43)))
  const mistyped = await nobody.get(address.replace('.ics', ''))
  const told = await Promise.all(
    [gone, never, mistyped].map(async (answer) => [answer.status(), await answer.text()]),
  )
  expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1)
  expect(told[0]?.[0]).toBe(404)
  // The server writes a line when an answer is out, which may be a moment later.
  const log = () => fs.readFileSync(process.env.WAYMARK_LOG ?? '', 'utf8')
  await expect.poll(log).toContain('"/calendar/[token]"')
  expect(log()).not.toContain(address.split('/').at(-1)?.replace('.ics', ''))
  await nobody.dispose()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('hours, a pause, a target date, the feed and the switch all work', async ({ page }) => {
    await page.goto('/plan')
    await page.getByLabel('Hours a week').fill('0')
    await button(page, 'Save plan').click()
    await expect(page.getByLabel('Hours a week')).toHaveAccessibleDescription(/Write a whole number/)
    await expect(page.getByLabel('Hours a week')).toHaveValue('0')
    await page.getByLabel('Hours a week').fill('12')
    await page.getByLabel('Sun').uncheck()
    await button(page, 'Save plan').click()
    await expect(region(page, 'When you will be done')).toContainText('÷ 12 h a week')
    await page.getByLabel('First day').fill(inDays(5))
    await page.getByLabel('Last day').fill(inDays(2))
    await button(page, 'Add pause').click()
    await expect(page.getByLabel('Last day')).toHaveAccessibleDescription(/not before the first/)
    await page.getByLabel('Last day').fill(inDays(9))
    await button(page, 'Add pause').click()
    await expect(region(page, 'Pauses').getByRole('listitem')).toContainText(inWords(inDays(9)))
    await page.getByLabel('Target date', { exact: true }).fill(inDays(30))
    await button(page, 'Set target date').click()
    await expect(region(page, 'Target dates').getByRole('listitem')).toContainText(inWords(inDays(30)))
    await button(page, 'Make a calendar feed').click()
    await expect(page.getByText(/\/calendar\/[\w-]{43}\.ics$/)).toBeVisible()
    await button(page, 'I have copied it').click()
    await button(page, 'Hide all estimates').click()
    await expect(region(page, 'When you will be done')).toHaveCount(0)
    await expect(region(page, 'Target dates').getByRole('listitem')).toHaveCount(1)
  })
})
