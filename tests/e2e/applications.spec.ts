import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { bar, rows } from '../support/journey'
import { signedIn } from '../support/session'
import { awake, test } from '../support/test'

const INTERNSHIP = 'Complete an internship or equivalent placement'

const SENDING = '/milestones/intern-apply-20'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function apply(page: Page) {
  await page.goto('/applications')
  await page.getByLabel('Company').fill('Owl Labs')
  await page.getByLabel('Role').fill('Intern')
  await button(page, 'Add application').click()
  await expect(page.getByText('The application is added.')).toBeVisible()
}

/** Adds one, moves it, takes the move back: with and without JavaScript the same. */
async function walk(page: Page) {
  await apply(page)
  await button(page, 'Applied: Owl Labs, Intern').click()
  await expect(page.getByText('Owl Labs, Intern: now Applied.')).toBeVisible()
  await page.getByRole('link', { name: 'Board', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Applied (1)' })).toBeVisible()
  await button(page, 'Interview: Owl Labs, Intern').click()
  await expect(page.getByRole('heading', { name: 'Interview (1)' })).toBeVisible()
  await button(page, 'Undo').click()
  await expect(page.getByText('The move is taken back.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Applied (1)' })).toBeVisible()
}

test('an application is added, moved and moved back, and the timeline tells it', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '')
  await walk(page)
  await button(page, 'Interview: Owl Labs, Intern').click()
  await expect(page.getByRole('heading', { name: 'Interview (1)' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('The move is taken back.')).toBeVisible()
  await page.goto('/timeline?kind=applications')
  await expect(page.getByRole('main')).toContainText('Application moved: Owl Labs, Intern, Applied')
  await expect(page.getByRole('main')).not.toContainText('Interview')
})

test('what is missing is said beside its field, and what was typed stays', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '')
  await page.goto('/applications')
  await page.getByLabel('Role').fill('Intern')
  await button(page, 'Add application').click()
  await expect(page.getByLabel('Company')).toHaveAccessibleDescription('Write the name of the company.')
  await expect(page.getByLabel('Role')).toHaveValue('Intern')
})

test('the page of an application moves it on an earlier day, keeps words, and removes it', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '')
  await apply(page)
  await page.getByRole('link', { name: 'Owl Labs, Intern', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Owl Labs, Intern')
  await page.getByLabel('Stage', { exact: true }).selectOption('Rejected')
  await page.getByLabel('Since').fill('2024-02-29')
  await button(page, 'Move application').click()
  await expect(page.getByRole('region', { name: 'History' })).toContainText('Rejected since 29 Feb 2024')
  await page.getByLabel('Contacts').fill('the lady at the fair')
  await button(page, 'Save application').click()
  await expect(bar(page)).toContainText('Saved.')
  await bar(page).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Taken back: it says what it said before.')).toBeVisible()
  await expect(page.getByLabel('Contacts')).toHaveValue('')
  await page.getByLabel('Contacts').fill('the lady at the fair')
  await button(page, 'Save application').click()
  await expect(bar(page)).toContainText('Saved.')
  await page.reload()
  await expect(page.getByLabel('Contacts')).toHaveValue('the lady at the fair')
  await page.getByText('Remove this application').click()
  await button(page, 'Remove application').click()
  await expect(page.getByText('The application is removed.')).toBeVisible()
  await page.goto('/timeline?kind=applications')
  await expect(page.getByText('Application moved: Owl Labs, Intern, Rejected')).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: /Owl Labs/ })).toHaveCount(0)
})

/** Completes an internship that leads to a milestone, and takes it back: with and without JavaScript the same. */
async function finish(page: Page) {
  await page.goto('/applications')
  await page.getByLabel('Company').fill('Owl Labs')
  await page.getByLabel('Role').fill('Intern')
  await page.getByLabel('Stage', { exact: true }).selectOption('In progress')
  await page.getByText('More: place, link').click()
  await page.getByLabel('Leads to the internship').selectOption(INTERNSHIP)
  await button(page, 'Add application').click()
  await button(page, 'Completed: Owl Labs, Intern').click()
  await expect(page.getByRole('main')).toContainText(`${INTERNSHIP} is done: its skills count.`)
  await page.getByRole('link', { name: INTERNSHIP }).click()
  await expect(button(page, `Reopen: ${INTERNSHIP}`)).toBeVisible()
  await page.goto('/timeline?kind=done')
  await expect(page.getByText(`Done: ${INTERNSHIP}`)).toBeVisible()
  await page.goto('/applications')
  await page.getByRole('link', { name: 'Owl Labs, Intern', exact: true }).click()
  await expect(page.getByRole('main')).toContainText(`${INTERNSHIP} is done: its skills count.`)
  await button(page, 'Take the last move back').click()
  await expect(page.getByText('The move is taken back.')).toBeVisible()
  await page.getByRole('link', { name: 'Owl Labs, Intern', exact: true }).click()
  await expect(page.getByRole('main')).toContainText(`${INTERNSHIP} is done when this is completed.`)
  await page.getByRole('link', { name: INTERNSHIP }).click()
  await expect(button(page, `Mark done: ${INTERNSHIP}`)).toBeVisible()
}

test('a completed internship completes its milestone, and taking it back opens it again', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '')
  await finish(page)
})

test('an internship of one’s own is completed when a completed application is linked to it, and open when it is not', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '')
  await page.goto('/milestones/mine')
  await page.getByLabel('Kind').selectOption('Internship')
  await page.getByLabel('Title').fill('A summer at the owls')
  await page.getByLabel('Hours', { exact: true }).fill('200')
  await button(page, 'Add milestone').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A summer at the owls')
  await page.goto('/applications')
  await page.getByLabel('Company').fill('Owl Labs')
  await page.getByLabel('Role').fill('Intern')
  await page.getByLabel('Stage', { exact: true }).selectOption('Completed')
  await button(page, 'Add application').click()
  await page.getByRole('link', { name: 'Owl Labs, Intern', exact: true }).click()
  await page.getByLabel('Leads to the internship').selectOption('A summer at the owls')
  await button(page, 'Save application').click()
  await expect(page.getByRole('main')).toContainText('A summer at the owls (mine) is done: its skills count.')
  await page.getByLabel('Leads to the internship').selectOption('None')
  await button(page, 'Save application').click()
  await expect(
    page.getByText('The milestone that this application had completed is open again.'),
  ).toBeVisible()
})

test('sent applications count for the milestone that asks for them, which is offered and not marked', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '')
  await page.goto(SENDING)
  await expect(page.getByText('0 of 20 sent')).toBeVisible()
  await apply(page)
  await button(page, 'Applied: Owl Labs, Intern').click()
  await expect(page.getByText('1 of 20 sent for Send 20 tailored applications')).toBeVisible()
  await rows(
    `WITH added AS (
       INSERT INTO "Application" ("userId", id, company, role)
       SELECT $1, gen_random_uuid(), 'c', 'r' FROM generate_series(1, 19) RETURNING "userId", id)
     INSERT INTO "ApplicationMove" SELECT "userId", id, 0, 'rejected', current_date FROM added`,
    [userId],
  )
  await page.goto('/applications')
  await expect(page.getByText('20 of 20 sent').locator('..')).toContainText('You can mark it done there.')
  await page.getByRole('link', { name: 'Send 20 tailored applications' }).click()
  await button(page, 'Mark done: Send 20 tailored applications').click()
  await expect(button(page, 'Reopen: Send 20 tailored applications')).toBeVisible()
})

/** A file is refused with its lines, corrected, shown, imported, and exported again: with and without JavaScript the same. */
async function bring(page: Page) {
  await page.goto('/applications')
  await page.getByRole('link', { name: 'Import a CSV file' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import applications')
  await button(page, 'Check').click()
  await expect(page.getByLabel('CSV file')).toHaveAccessibleDescription(/Choose a file, or paste its text/)
  const choose = (buffer: Buffer) =>
    page.getByLabel('CSV file').setInputFiles({ name: 'applications.csv', mimeType: 'text/csv', buffer })
  await choose(Buffer.alloc(600_000, 'x'))
  await button(page, 'Check').click()
  await expect(page.getByLabel('CSV file')).toHaveAccessibleDescription(/at most 500 kB at once/)
  await choose(Buffer.from('Company,Role,Moves,Mood\nOwl Labs,Intern,applied 2026-01-02,fine\nFox,,hired,\n'))
  await button(page, 'Check').click()
  await expect(page.getByText('Line 3. Role: Write the role.')).toBeVisible()
  await expect(page.getByText(/Line 3\. Moves: .hired. is not a stage/)).toBeVisible()
  await expect(page.getByText('Columns that are not imported: Mood.')).toBeVisible()
  await expect(button(page, /^Import \d/)).toHaveCount(0)
  await page
    .getByLabel('Or its text')
    .fill('Company,Role,Moves\nOwl Labs,Intern,applied 2026-01-02\nFox,Analyst,\n')
  await button(page, 'Check').click()
  await button(page, 'Import 2 applications').click()
  await expect(page.getByText('2 applications are added.')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export as CSV' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect((await download).suggestedFilename()).toMatch(/^waymark-applications-\d{4}-\d{2}-\d{2}\.csv$/)
  expect(file).toContain('"Owl Labs","Intern","","","","","","","","applied 2026-01-02"\r\n')
  await page.goto('/applications/import')
  await page.getByLabel('Or its text').fill(file)
  await button(page, 'Check').click()
  await expect(page.getByText('Nothing to add')).toBeVisible()
}

test('applications are imported after a look at what would happen, and exported', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '')
  await page.goto('/applications/import')
  await awake(page)
  // Not typed: a field of this size takes a browser long.
  await page.getByLabel('Or its text').evaluate((field: HTMLTextAreaElement) => {
    field.value = 'Owl Labs,Intern\n'.repeat(85_000)
  })
  await button(page, 'Check').click()
  await expect(page.getByLabel('Or its text')).toHaveAccessibleDescription(/at most 500 kB at once/)
  await bring(page)
})

test('nobody else gets the file', async ({ request }) => {
  const answer = await request.get('/applications/export', { maxRedirects: 0 })
  expect(answer.status()).toBe(307)
  expect(answer.headers().location).toContain('/sign-in')
})

test('next actions of the week stand on the dashboard and in the calendar, and what was sent beside its milestone', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/dashboard')
  await expect(page.getByRole('heading', { name: 'Lately' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'About your applications' })).toHaveCount(0)
  await rows(
    `WITH added AS (
       INSERT INTO "Application" ("userId", id, company, role, "nextAction", "nextActionOn")
       SELECT $1, gen_random_uuid(), 'Company ' || n, 'Intern', 'Call', current_date + n FROM unnest(ARRAY[-9, 3, 30]) n
       RETURNING "userId", id),
     event AS (
       INSERT INTO "Activity" ("userId", "applicationId", kind, "occurredOn", detail)
       SELECT "userId", id, 'application_added', current_date, '{}' FROM added)
     INSERT INTO "ApplicationMove" SELECT "userId", id, 0, 'applied', current_date FROM added`,
    [userId],
  )
  await rows(
    `INSERT INTO "Standing" ("userId", "milestoneId", "startedOn", version) VALUES ($1, 'intern-apply-20', current_date, 1)`,
    [userId],
  )
  await page.goto('/dashboard')
  const due = page.getByRole('region', { name: 'About your applications' })
  await expect(due.getByRole('listitem')).toHaveText([
    /^Call: Company -9, Intern, planned for /,
    /^Call: Company 3, Intern, in /,
  ])
  await expect(page.getByText(/3 of 20 sent/)).toBeVisible()
  await page.goto('/plan')
  await button(page, 'Make a calendar feed').click()
  const shown = page.getByText(/\/calendar\/[\w-]{43}\.ics$/)
  await expect(shown).toBeVisible()
  const calendar = await page.request.get((await shown.textContent()) ?? '')
  expect(await calendar.text()).toContain('SUMMARY:Call: Company 30\\, Intern')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an application is added, moved and moved back', async ({ page, context, baseURL }) => {
    await signedIn(context, baseURL ?? '')
    await walk(page)
  })

  test('a completed internship completes its milestone, and taking it back opens it again', async ({
    page,
    context,
    baseURL,
  }) => {
    await signedIn(context, baseURL ?? '')
    await finish(page)
  })

  test('a file that is larger than any form ends in a sentence above the form', async ({
    page,
    context,
    baseURL,
  }) => {
    await signedIn(context, baseURL ?? '')
    await page.goto('/applications/import')
    const file = (kilobytes: number) => ({
      name: 'large.csv',
      mimeType: 'text/csv',
      buffer: Buffer.alloc(kilobytes * 1000, 'Company,Role\n'),
    })
    await page.getByLabel('CSV file').setInputFiles(file(3_000))
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await button(page, 'Check').click()
    expect((await answer).status()).toBe(413)
    await expect(page.getByRole('alert')).toContainText('What you sent is too large')
    await expect(page.getByLabel('CSV file')).toBeVisible()
    await page.getByLabel('CSV file').setInputFiles(file(600))
    await button(page, 'Check').click()
    await expect(page.getByLabel('CSV file')).toHaveAccessibleDescription(/at most 500 kB at once/)
  })

  test('applications are imported after a look at what would happen, and exported', async ({
    page,
    context,
    baseURL,
  }) => {
    await signedIn(context, baseURL ?? '')
    await bring(page)
  })
})
