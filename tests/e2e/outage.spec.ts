import fs from 'node:fs'
import { expect, type Page } from '@playwright/test'
import pg from 'pg'
import { startApp } from '../support/app'
import { bar, control, enter, history, newName, press, TITLES, userIdOf } from '../support/journey'
import { lineTo } from '../support/line'
import { startPostgres } from '../support/postgres'
import { test } from '../support/test'

// An app and a PostgreSQL of its own, so that nobody else's test notices.
test.describe.configure({ mode: 'serial' })

type World = {
  url: string
  postgres: Awaited<ReturnType<typeof startPostgres>>
  line: Awaited<ReturnType<typeof lineTo>>
}

let world: World
let close: () => Promise<void>
const usual = process.env.WAYMARK_DATABASE_URL

test.beforeAll(async () => {
  test.setTimeout(120_000)
  const postgres = await startPostgres()
  const line = await lineTo(postgres.port)
  const direct = postgres.urlOf('postgres')
  const DATABASE_URL = direct.replace(`:${postgres.port}/`, `:${line.port}/`)
  const app = await startApp({ variables: { DATABASE_URL } })
  process.env.WAYMARK_DATABASE_URL = direct
  world = { url: app.url, postgres, line }
  close = async () => {
    process.env.WAYMARK_DATABASE_URL = usual
    await app.stop()
    fs.rmSync(app.folder, { recursive: true })
    line.close()
    await world.postgres.dispose()
  }
})

test.afterAll(async () => close())

const OUTAGES = {
  stopped: {
    begin: async () => {
      await world.postgres.stop()
      world.line.cut()
    },
    end: async () => {
      world.postgres = await startPostgres(world.postgres.folder, world.postgres.port)
      await world.line.mend()
    },
  },
  frozen: { begin: async () => world.line.freeze(), end: () => world.line.mend() },
}

/** Seconds until a page says something. */
async function secondsUntil(page: Page, address: string, words: string, status = 200): Promise<number> {
  const since = performance.now()
  const answer = await page.goto(world.url + address)
  expect(answer?.status(), address).toBe(status)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words, { timeout: 10_000 })
  return (performance.now() - since) / 1000
}

/** What signed-in people see at these addresses, opened side by side, within six seconds each. */
async function expectUnavailable(page: Page, addresses: readonly string[]) {
  const visits = addresses.map(async (address) =>
    secondsUntil(await page.context().newPage(), address, 'Temporarily unavailable', 503),
  )
  expect(Math.max(...(await Promise.all(visits)))).toBeLessThan(6)
  expect(await page.context().cookies()).toContainEqual(expect.objectContaining({ name: 'waymark.session' }))
}

for (const [how, { begin, end }] of Object.entries(OUTAGES))
  test(`while the database is ${how} pages say so within six seconds, nobody is signed out, and it works again at once`, async ({
    page,
    browser,
  }) => {
    const name = newName()
    await page.goto(`${world.url}/sign-up?path=mle`)
    await enter(page, name, 'Create account')
    await expect(page.getByText('This is your path.')).toBeVisible()

    await begin()
    const down = performance.now()
    await press(page, control(page, 'Mark done', TITLES.cs50p))
    await expect(bar(page)).toContainText('temporarily unavailable')
    await expect(control(page, 'Mark done', TITLES.cs50p)).toBeVisible()
    expect((performance.now() - down) / 1000).toBeLessThan(6)
    await expectUnavailable(page, [
      '/dashboard',
      '/plan',
      '/applications',
      '/milestones/mine',
      '/skills',
      '/timeline/2026',
      '/timeline',
      '/paths/mle',
      '/milestones/cs50p',
      '/settings',
    ])
    const visitor = await browser.newPage()
    expect(await secondsUntil(visitor, '/paths/mle', 'Machine Learning Engineer')).toBeLessThan(6)
    await press(visitor, control(visitor, 'Mark done', TITLES.cs50p))
    await expect(bar(visitor)).toContainText('Marked done')
    await visitor.close()

    await end()
    const back = performance.now()
    await expect(async () => {
      await page.goto(`${world.url}/dashboard`)
      await expect(page.getByRole('heading', { name: 'Lately' })).toBeVisible({ timeout: 100 })
    }).toPass({ timeout: 6_000, intervals: [100] })
    expect((performance.now() - back) / 1000).toBeLessThan(5)
    await page.goto(`${world.url}/paths/mle`)
    await press(page, control(page, 'Mark done', TITLES.cs50p))
    await page.reload()
    await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
    expect(await history(await userIdOf(name), 'cs50p')).toHaveLength(1)
  })

test('a file that nobody could look at stays chosen, and is imported once the database answers again', async ({
  page,
}) => {
  const { begin, end } = OUTAGES.frozen
  await page.goto(`${world.url}/sign-up?path=mle`)
  await enter(page, newName(), 'Create account')
  await expect(page.getByText('This is your path.')).toBeVisible()
  await page.goto(`${world.url}/applications/import`)
  const buffer = Buffer.from('Company,Role\nOwl Labs,Intern\n')
  await page.getByLabel('CSV file').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer })
  const said = page.getByText('Waymark is temporarily unavailable. Nothing was changed')
  await begin()
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(said).toBeVisible()
  await expectUnavailable(page, ['/applications/import'])
  const file = await page.request.get(`${world.url}/applications/export`)
  expect([file.status(), await file.text()]).toEqual([503, 'Temporarily unavailable. Try again later.\n'])
  await end()
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByText('1 application would be added')).toBeVisible()
  await expect(page.getByLabel('CSV file')).toHaveValue('')
  await begin()
  await page.getByRole('button', { name: 'Import 1 application' }).click()
  await expect(said).toBeVisible()
  await end()
  await page.getByRole('button', { name: 'Import 1 application' }).click()
  await expect(page.getByText('1 application is added.')).toBeVisible()
})

test('a page says so too when the database falls silent between the question who asks and its own', async ({
  page,
}) => {
  await page.goto(`${world.url}/sign-up?path=mle`)
  await enter(page, newName(), 'Create account')
  await expect(page.getByText('This is your path.')).toBeVisible()
  const client = new pg.Client(world.postgres.urlOf('postgres'))
  await client.connect()
  // Every query of a page waits for these, the one for its viewer for none of them.
  await client.query('BEGIN; LOCK TABLE "Standing", "Activity", "Identity" IN ACCESS EXCLUSIVE MODE')
  await expectUnavailable(page, [
    ...['/dashboard', '/timeline', '/paths', '/paths/mle', '/milestones/cs50p'],
    ...['/settings', '/settings/recovery-codes'],
  ])
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Settings' })).toBeVisible()
  await client.query('ROLLBACK')
  await client.end()
  await page.goto(`${world.url}/dashboard`)
  await expect(page.getByRole('heading', { name: 'Lately' })).toBeVisible()
})

test('a fault nobody expected says what is safe, and trying again brings the page back', async ({ page }) => {
  await page.goto(`${world.url}/sign-up?path=mle`)
  await enter(page, newName(), 'Create account')
  await expect(page.getByText('This is your path.')).toBeVisible()
  const client = new pg.Client(world.postgres.urlOf('postgres'))
  await client.connect()
  await client.query('ALTER TABLE "Standing" RENAME TO "Elsewhere"')
  await page.goto(`${world.url}/dashboard`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong')
  await expect(page.getByText('Everything you saved before is safe.')).toBeVisible()
  await expect(page.getByText(/^Reference for the log: \S+$/)).toBeVisible()
  await client.query('ALTER TABLE "Elsewhere" RENAME TO "Standing"')
  await client.end()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Lately' })).toBeVisible()
})
