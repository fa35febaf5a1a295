import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import pg from 'pg'
import { awake } from './test'

// What the browser journeys share: the controls by their names, a sign-up, and a look into the database.

export const PASSWORD = 'walk the whole trail'

/** A name nobody has yet. */
export const newName = () => `walker-${randomUUID()}`

export type Word = 'Mark done' | 'Reopen' | 'Start' | 'Set aside'

/** Titles as the catalogue has them. */
export const TITLES = {
  compare: 'Compare the two roles before you commit',
  elements: 'Elements of AI',
  cs50p: "CS50's Introduction to Programming with Python",
  github: 'Introduction to GitHub',
  semester: 'The Missing Semester of Your CS Education',
  cleaning: 'Data Cleaning',
} as const

/** One control of a milestone. */
export const control = (page: Page, word: Word, title: string): Locator =>
  page.getByRole('button', { name: `${word}: ${title}`, exact: true })

export const progress = (page: Page, path: string): Locator =>
  page.getByRole('progressbar', { name: `${path} progress`, exact: true })

/** The bar that says what was done and offers to undo it: of several on a page the one that says something. */
export const bar = (page: Page): Locator => page.locator('.undo-bar').filter({ has: page.locator('p') })

/** Clicks a control and waits until the server has answered. */
export async function press(page: Page, target: Locator): Promise<void> {
  await awake(page)
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await target.click()
  await answer
}

/** Holds back what is sent to an address. The returned function lets so many through, those to come included. */
export async function hold(page: Page, address: string) {
  let free = 0
  const held: (() => void)[] = []
  await page.route(address, async (route) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => held.push(resolve))
    await route.continue()
  })
  return (count = Number.POSITIVE_INFINITY) => {
    const released = held.splice(0, count)
    free += count - released.length
    for (const release of released) release()
  }
}

/** Fills the form that is shown and sends it. */
export async function enter(page: Page, name: string, submit: 'Create account' | 'Sign in') {
  await page.getByLabel('E-mail or user name').fill(name)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: submit, exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-'))
}

/** Reads rows of the application's database. */
export async function rows<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
  const connectionString = process.env.WAYMARK_DATABASE_URL ?? process.env.DATABASE_URL
  const client = new pg.Client({ connectionString, options: '-c timezone=UTC' })
  await client.connect()
  try {
    return (await client.query<T>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** The history of a milestone, oldest first: `done 2026-11-21`. */
export async function history(userId: string, milestoneId: string): Promise<string[]> {
  const found = await rows<{ entry: string }>(
    `SELECT kind || ' ' || "occurredOn" AS entry FROM "Activity" WHERE "userId" = $1 AND "milestoneId" = $2 ORDER BY id`,
    [userId, milestoneId],
  )
  return found.map(({ entry }) => entry)
}

/** Who has a name. */
export async function userIdOf(loginName: string): Promise<string> {
  const [user] = await rows<{ id: string }>('SELECT id FROM "User" WHERE "loginName" = $1', [loginName])
  if (!user) throw new Error(`nobody is called ${loginName}`)
  return user.id
}

/** Today in a zone, as `2026-11-21`. */
export const todayIn = (timeZone: string) => new Date().toLocaleDateString('sv', { timeZone })

/** `2026-11-21` as pages write it. */
export const inWords = (day: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))

/** The month of a day as a heading: "November 2026". */
export const monthOf = (day: string) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day))
