import { readFile } from 'node:fs/promises'
import { type BrowserContext, type Download, expect, type Page } from '@playwright/test'
import { history, rows, TITLES } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'
import { signInFull } from '../support/tour'

type Given = { page: Page; context: BrowserContext; baseURL?: string | undefined }

const textOf = async (download: Download) => readFile(await download.path(), 'utf8')

test('everything is exported with one click from the settings, and the page says that it arrived', async ({
  page,
  context,
  baseURL,
}) => {
  await signInFull(context, baseURL ?? '')
  await page.goto('/settings')
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export everything' }).click()
  const download = await coming
  await expect(page.getByText(/^Exported: .* kB are among your downloads\.$/)).toBeVisible()
  expect(download.suggestedFilename()).toMatch(/^waymark-\d{4}-\d{2}-\d{2}\.json$/)
  const { waymark, version, tables } = JSON.parse(await textOf(download))
  expect([waymark, version]).toEqual(['archive', 1])
  expect(tables.Activity.length).toBeGreaterThan(60)
  expect(tables.Application).toHaveLength(20)
})

/** A file as the input of a form takes it. */
const json = (text: string) => ({
  name: 'waymark.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})

async function exportedBy(page: Page): Promise<string> {
  await page.goto('/settings/data')
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export everything' }).click()
  return textOf(await coming)
}

async function choose(page: Page, text: string): Promise<void> {
  await page.goto('/settings/data')
  await page.getByLabel('File of “Export everything”').setInputFiles(json(text))
  await page.getByRole('button', { name: 'Import' }).click()
}

/** From one account into a new one: looked at, confirmed, there, and nothing to add the second time. */
async function moveHouse({ page, context, baseURL }: Given) {
  await signInFull(context, baseURL ?? '')
  const text = await exportedBy(page)
  await signedIn(context, baseURL ?? '', { displayName: 'Newcomer' })
  await choose(page, text)
  await expect(page).toHaveURL('/settings/data/import')
  await expect(page.getByRole('row', { name: /^Applications/ })).toContainText('20')
  await page.getByRole('checkbox', { name: /Take the name and time zone as well: Tester, UTC/ }).check()
  await page.getByRole('button', { name: 'Import what is new' }).click()
  await expect(page.getByRole('status')).toHaveText(/^Imported: \d+ things with their history\.$/)
  await page.goto('/applications')
  await expect(page.getByRole('heading', { name: '20 applications' })).toBeVisible()
  await choose(page, text)
  await expect(page.getByText('Nothing to add: everything in the file is here already.')).toBeVisible()
  await page.getByRole('button', { name: 'Forget this file' }).click()
  await expect(page.getByText('The file was forgotten. Nothing was imported.')).toBeVisible()
}

test('what was exported is imported into a new account, after a look at what that does', moveHouse)

/** Of what is here otherwise one thing is taken from the file and another stays; afterwards the first is the same. */
async function takeSides({ page, context, baseURL }: Given) {
  const { userId } = await signedIn(context, baseURL ?? '')
  for (const [id, note] of [
    ['cs50p', 'Notes of before'],
    ['elements-of-ai', 'Kept'],
  ])
    await rows(
      `INSERT INTO "Standing" ("userId", "milestoneId", "doneOn", note, version) VALUES ($1, $2, '2024-02-29', $3, 1)`,
      [userId, id, note],
    )
  const text = await exportedBy(page)
  await rows(`UPDATE "Standing" SET note = 'Notes of now', version = 2 WHERE "userId" = $1`, [userId])
  await choose(page, text)
  const other = page.getByRole('group', { name: 'Milestones with their days, evidence and notes' })
  await expect(other.getByText('note: “Notes of now” here, “Notes of before” in the file')).toBeVisible()
  await other.getByRole('checkbox', { name: `Take the file’s: ${TITLES.cs50p}` }).check()
  await page.getByRole('button', { name: 'Take what is chosen' }).click()
  await expect(page.getByRole('status')).toHaveText('Now as in the file: one thing.')
  await choose(page, text)
  await expect(page.getByRole('row', { name: /^Milestones with/ })).toHaveText(/0.*1.*1/)
  await expect(page.getByRole('checkbox', { name: `Take the file’s: ${TITLES.elements}` })).not.toBeChecked()
  await page.goto('/milestones/cs50p')
  await expect(page.getByText('Notes of before').first()).toBeVisible()
}

test('of what is here otherwise the file’s side is taken where it was ticked', takeSides)

test('a forged file is refused with a sentence, and one too large before it is sent', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '')
  const text = await exportedBy(page)
  await choose(page, text.replace('"Standing":[', '"Standing":[{"milestoneId":"<script>"}'))
  await expect(page.getByText(/^This file cannot be imported: Standing, row 1, milestoneId/)).toBeVisible()
  await page.goto('/settings/data')
  await page.getByLabel('File of “Export everything”').setInputFiles(json(' '.repeat(16_000_001)))
  await page.getByRole('button', { name: 'Import' }).click()
  await expect(page.getByLabel('File of “Export everything”')).toHaveAccessibleDescription(
    /This is too large/,
  )
})

const LIST =
  'Course,Provider,Completed on\nIntroduction to GitHub,GitHub,2030\nElements of AI,,\nPottery,,2020'

/** A roadmap and the progress on it, in the shapes of roadmap.sh. */
const ROADMAP = [
  json(
    JSON.stringify({ nodes: [{ id: 'n1', type: 'topic', data: { label: 'Elements of AI' } }], edges: [] }),
  ),
  json(JSON.stringify({ done: ['n1', 'juggling@n2'], learning: [], skipped: ['n3'] })),
]

/** From a list to milestones: matched, looked at, corrected beside the field, marked. */
async function bringList({ page, context, baseURL }: Given) {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/settings/data/list')
  await page.getByLabel('File').setInputFiles(ROADMAP)
  await page.getByRole('button', { name: 'Find the milestones' }).click()
  await expect(page.getByLabel('Milestone of line 1')).toHaveValue('elements-of-ai')
  await expect(page.getByText('juggling line 2')).toBeVisible()
  await page.goto('/settings/data/list')
  await page.getByLabel('Or its text').fill(LIST)
  await page.getByRole('button', { name: 'Find the milestones' }).click()
  await expect(page.getByLabel('Milestone of line 2')).toHaveValue('git-github')
  await expect(page.getByText('Pottery line 4')).toBeVisible()
  await expect(page.getByLabel('Finished, line 2')).toHaveAccessibleDescription(/^Write a year/)
  await page.getByLabel('Finished, line 2').fill('2024-02-29')
  await page.getByLabel('Milestone of line 3').selectOption('Leave out')
  await page.getByRole('button', { name: 'Mark what is chosen' }).click()
  await expect(page.getByText('Marked: one milestone.')).toBeVisible()
  expect(await history(userId, 'git-github')).toEqual(['done 2024-02-29'])
  expect(await history(userId, 'elements-of-ai')).toEqual([])
}

test('a list of finished courses is matched, looked at, corrected and marked', bringList)

test('the settings say what goes with the account before it goes', async ({ page, context, baseURL }) => {
  await signInFull(context, baseURL ?? '')
  await page.goto('/settings')
  await page
    .getByRole('navigation', { name: 'Settings' })
    .getByRole('link', { name: 'Delete account' })
    .click()
  const last = page.getByRole('region', { name: 'Delete account' })
  await expect(last.getByRole('listitem').filter({ hasText: '20 applications' })).toBeVisible()
  await expect(last.getByText(/Backups that whoever runs this installation has made/)).toBeVisible()
  await page.getByRole('button', { name: 'Hide all estimates' }).click()
  await expect(page).toHaveURL('/plan?saved=hidden')
  await page.goto('/settings')
  await expect(page.getByRole('button', { name: 'Show estimates' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the same link downloads the file', async ({ page, context, baseURL }) => {
    await signedIn(context, baseURL ?? '', { displayName: 'Ada', enrolledIn: ['mle'] })
    await page.goto('/settings/data')
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Export everything' }).click()
    const { person, tables } = JSON.parse(await textOf(await coming))
    expect(person.displayName).toBe('Ada')
    expect(tables.Enrollment).toMatchObject([{ pathId: 'mle' }])
  })

  test('what was exported is imported all the same', moveHouse)

  test('the file’s side is taken all the same', takeSides)

  test('a list is matched and marked all the same', bringList)

  test('a file that is too large is refused with a sentence', async ({ page, context, baseURL }) => {
    await signedIn(context, baseURL ?? '')
    await choose(page, ' '.repeat(17_000_000))
    await expect(page.getByLabel('File of “Export everything”')).toHaveAccessibleDescription(
      /This is too large/,
    )
  })
})
