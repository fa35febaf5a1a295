import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { rows } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'

const CHURN = 'Explain and predict customer churn'
const FORMULA = '=HYPERLINK("https://evil.example")'

let userId: string

test.beforeEach(async ({ context, baseURL }) => {
  const person = await signedIn(context, baseURL ?? '', { displayName: 'Ada Lovelace' })
  userId = person.userId
  await rows(
    `WITH done AS (INSERT INTO "Standing" ("userId", "milestoneId", "doneOn", "declaredOn", version)
       VALUES ($1, 'proj-churn', '2026-11-01', NULL, 1), ($1, 'cs50p', '2026-01-05', '2026-01-05', 1))
     INSERT INTO "ProjectFacts" ("userId", "milestoneId", result, "repositoryUrl", version)
     VALUES ($1, 'proj-churn', $2, 'https://example.org/churn', 1)`,
    [userId, FORMULA],
  )
})

async function downloaded(page: Page, name: string) {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name, exact: true }).click()
  const file = await waiting
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

test('the settings lead to everything in the formats of the field', async ({ page }) => {
  await page.goto('/settings/data')
  const resume = await downloaded(page, 'Résumé')
  expect(resume.name).toMatch(/^waymark-resume-\d{4}-\d\d-\d\d\.json$/)
  expect(JSON.parse(resume.text)).toMatchObject({
    basics: { name: 'Ada Lovelace' },
    projects: [{ name: CHURN, endDate: '2026-11-01', url: 'https://example.org/churn', evidence: 'linked' }],
  })
  const projects = await downloaded(page, 'projects')
  expect(projects.name).toMatch(/^waymark-projects-\d{4}-\d\d-\d\d\.csv$/)
  expect(parse(projects.text, { bom: true })[1]).toContain(`'${FORMULA}`)
  for (const name of ['courses', 'skills', 'timeline', 'applications'])
    expect(parse((await downloaded(page, name)).text, { bom: true }).length).toBeGreaterThan(0)
  await page.getByRole('link', { name: 'Transcript' }).click()
  await expect(page.getByRole('heading', { name: 'Transcript', level: 1 })).toBeVisible()
})

test('the transcript has what is finished, prints on clean pages, and hides estimates on request', async ({
  page,
}) => {
  await page.goto('/transcript')
  await expect(page.getByText(/Ada Lovelace, .*: 2 finished, about .* \(an estimate\)/)).toBeVisible()
  const project = page.getByRole('listitem').filter({ hasText: CHURN })
  await expect(project).toContainText('1 Nov 2026')
  await expect(project).toContainText('linked')
  await expect(project).toContainText('(estimate)')
  await expect(page.getByRole('listitem').filter({ hasText: 'CS50' })).toContainText('known before')
  await page.emulateMedia({ media: 'print' })
  for (const name of ['Take it with you', 'Main']) await expect(page.getByText(name)).toBeHidden()
  await rows(`INSERT INTO "Plan" ("userId", days, hidden) VALUES ($1, '{}', true)`, [userId])
  await page.goto('/transcript')
  await expect(page.getByText(/estimate/)).toHaveCount(0)
})

test('nobody else reads the files, and there are no others', async ({ page, browser, baseURL }) => {
  const stranger = await browser.newContext({ baseURL: baseURL ?? '' })
  for (const file of ['resume.json', 'projects.csv', 'timeline.csv']) {
    const answer = await stranger.request.get(`/transcript/${file}`)
    expect(answer.url()).toContain('/sign-in')
    expect(await answer.text()).not.toContain(CHURN)
    const own = await page.request.get(`/transcript/${file}`)
    expect(own.headers()['cache-control']).toBe('private, no-store')
  }
  for (const file of ['sessions.csv', 'projects', 'projects.csv.json', '..%2fprojects.csv'])
    expect((await page.request.get(`/transcript/${file}`)).status()).toBe(404)
})
