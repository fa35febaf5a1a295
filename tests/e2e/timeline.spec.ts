import { expect, type Page } from '@playwright/test'
import { control, inWords, press, rows, TITLES, todayIn } from '../support/journey'
import { sheetsOf } from '../support/paper'
import { signedIn } from '../support/session'
import { test } from '../support/test'

const entries = (page: Page) => page.locator('.entries:not([data-planned]) > li')

/** A history of so many events, about two on each day before today. */
const insertHistory = (userId: string, count: number) =>
  rows(
    `INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn")
     SELECT $1, (ARRAY['started', 'done', 'reopened'])[1 + n % 3]::"ActivityKind",
       (ARRAY['cs50p', 'git-github', 'kaggle-data-cleaning'])[1 + n % 3], current_date - n / 2
     FROM generate_series(1, $2::int) n`,
    [userId, count],
  )

test('a timeline of 120 events is walked to its beginning, and every entry is there once', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await insertHistory(userId, 119)
  await page.goto('/timeline')
  const seen: string[] = []
  for (const expected of [50, 50, 20]) {
    await expect(entries(page)).toHaveCount(expected)
    let day = ''
    for (const entry of await entries(page).all()) {
      // A day is written once, above its first entry.
      const [dated] = await entry.locator('time').all()
      day = (await dated?.getAttribute('datetime')) ?? day
      seen.push(`${day} ${(await entry.locator('p').first().textContent())?.split(':')[0]}`)
    }
    if (expected === 50) {
      const before = page.url()
      await page.getByRole('link', { name: 'Show earlier', exact: true }).click()
      await page.waitForURL((url) => url.href !== before)
      await expect(page.getByRole('link', { name: 'Back to the newest' })).toBeVisible()
    }
  }
  await expect(page.getByRole('link', { name: 'Show earlier' })).toHaveCount(0)
  const counted = await rows<{ day: string; kind: string }>(
    `SELECT "occurredOn"::text AS day, kind FROM "Activity" WHERE "userId" = $1 ORDER BY "occurredOn" DESC, id DESC`,
    [userId],
  )
  expect(seen).toEqual(counted.map(({ day, kind }) => `${day} ${WORDS[kind as keyof typeof WORDS]}`))
  await page.getByRole('link', { name: 'Back to the newest' }).click()
  await expect(page.getByRole('heading', { name: /^Today/ })).toBeVisible()
})

const WORDS = { path_chosen: 'Path chosen', started: 'Started', done: 'Done', reopened: 'Reopened' }

test('a full page of the timeline is two sheets of paper, with links and the days of writing down', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await rows(
    `INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn", detail)
     SELECT $1, CASE n % 3 WHEN 0 THEN 'evidence_added' ELSE 'started' END::"ActivityKind", 'cs50p', current_date - 4 * n,
       CASE n % 3 WHEN 0 THEN 'https://example.org/proof-of-' || n END
     FROM generate_series(1, 60) n`,
    [userId],
  )
  await page.goto('/timeline')
  await expect(entries(page)).toHaveCount(50)
  await expect(entries(page).last()).toContainText('Recorded on')
  expect(await sheetsOf(page)).toBe(2)
})

test('month headings count all entries of their month, also those on the next page', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '')
  await rows(
    `INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn")
     SELECT $1, 'started', 'cs50p', '2024-02-10' FROM generate_series(1, 60)`,
    [userId],
  )
  await page.goto('/timeline')
  await expect(page.getByRole('region', { name: 'February 2024' }).getByRole('heading')).toHaveText(
    'February 2024 60 entries',
  )
})

test('the timeline is filtered by kind and by path in the address, together', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '', { enrolledIn: ['mle', 'ds'] })
  await page.goto('/milestones/kaggle-data-cleaning')
  await press(page, control(page, 'Mark done', TITLES.cleaning))
  await page.goto('/milestones/missing-semester')
  await press(page, control(page, 'Start', TITLES.semester))
  await page.goto('/milestones/cs50p')
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await page.goto('/timeline')
  await expect(entries(page)).toHaveCount(5)
  const choose = (filter: string, name: string) =>
    page
      .getByRole('navigation', { name: filter })
      .getByRole('link', { name: new RegExp(`^${name}( \\d+)?$`) })
      .click()
  await choose('Filter by kind', 'Done')
  await expect(page).toHaveURL('/timeline?kind=done')
  await expect(entries(page)).toHaveText([/Done: CS50/, /Done: Data Cleaning/])
  await choose('Filter by path', 'Machine Learning Engineer')
  await expect(page).toHaveURL('/timeline?kind=done&path=mle')
  await expect(entries(page)).toHaveText([/Done: CS50/])
  await choose('Filter by kind', 'All')
  await expect(entries(page)).toHaveText([/Done: CS50/, /Started: The Missing/, /Path chosen: Machine/])
  // What would show nothing is not offered.
  await expect(page.getByRole('navigation', { name: 'Filter by kind' }).getByRole('link')).toHaveText([
    /^All/,
    /^Done/,
    /^Started/,
    /^Paths/,
  ])
  await page.goto('/timeline?kind=reopened')
  await expect(page.getByText('Nothing matches these filters.')).toBeVisible()
  await page.getByRole('link', { name: 'Show everything' }).click()
  await expect(entries(page)).toHaveCount(5)
})

test('what is in progress and what comes next stands above today, dashed', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/milestones/missing-semester')
  await press(page, control(page, 'Start', TITLES.semester))
  await page.goto('/timeline')
  const ahead = page.getByRole('region', { name: 'Ahead' })
  await expect(ahead.getByRole('listitem').last()).toContainText(`In progress: ${TITLES.semester}`)
  await expect(ahead.getByText(`Next: ${TITLES.compare}`)).toBeVisible()
  await expect(ahead.getByRole('list')).toHaveCSS('border-left-style', 'dashed')
  const today = page.getByRole('heading', { name: `Today, ${inWords(todayIn('UTC'))}` })
  const [planned, line, walked] = await Promise.all(
    [ahead.getByRole('listitem').last(), today, entries(page).first()].map((each) => each.boundingBox()),
  )
  expect(planned?.y).toBeLessThan(line?.y ?? 0)
  expect(line?.y).toBeLessThan(walked?.y ?? 0)
})

test('certificates stand where they expire and target dates where they are, dashed, and the estimate ends the trail', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await rows(
    `INSERT INTO "CertificationFacts" ("userId", "milestoneId", "expiresOn")
     VALUES ($1, 'cert-ms-ai300', current_date + 40), ($1, 'cert-aws-mla', current_date - 400)`,
    [userId],
  )
  await rows(
    `INSERT INTO "Target" ("userId", "milestoneId", "targetOn", "firstOn")
     VALUES ($1, 'mit-6006', current_date + 60, current_date + 60)`,
    [userId],
  )
  await page.goto('/timeline')
  const ahead = page.getByRole('region', { name: 'Ahead' })
  await expect(ahead.getByRole('listitem').first()).toContainText(
    /^Machine Learning Engineer: done (around|between) /,
  )
  await expect(ahead.getByRole('listitem').nth(1)).toContainText(/^Target date: /)
  await expect(ahead.getByRole('listitem').nth(2)).toContainText(/^Expires: /)
  await expect(entries(page).filter({ hasText: /Expired: / })).toHaveCount(1)
  await page.goto('/timeline?kind=started')
  await expect(page.getByText('Expired: ')).toHaveCount(0)
  await page.getByRole('link', { name: 'How it comes about' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plan')
  await press(page, page.getByRole('button', { name: 'Hide all estimates' }))
  await page.goto('/timeline')
  await expect(ahead).toBeVisible()
  await expect(ahead.getByText('An estimate')).toHaveCount(0)
})

test('an empty timeline names one next step and how to add what was finished before', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '')
  await page.goto('/timeline')
  await expect(page.getByText('Your trail starts here.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'add something you finished before' })).toBeVisible()
  await page.getByRole('link', { name: 'Choose a path' }).click()
  await expect(page).toHaveURL('/paths')
})

test('days are the person’s own: what is ticked after midnight in Auckland is dated there', async ({
  page,
  context,
  baseURL,
}) => {
  // Of these two zones, 24 h or more apart, one always has another date than UTC.
  for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    await context.clearCookies()
    await signedIn(context, baseURL ?? '', { timeZone })
    await page.goto('/milestones/cs50p')
    await press(page, control(page, 'Mark done', TITLES.cs50p))
    await page.goto('/timeline')
    await expect(entries(page).locator('time')).toHaveText(inWords(todayIn(timeZone)))
    await expect(page.getByRole('heading', { name: `Today, ${inWords(todayIn(timeZone))}` })).toBeVisible()
  }
})
