import { expect, type Page } from '@playwright/test'
import { enter, PASSWORD, press, rows } from '../support/journey'
import { type Person, signedIn } from '../support/session'
import { awake, test } from '../support/test'

let person: Person

test.beforeEach(async ({ context, baseURL }) => {
  person = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'], password: PASSWORD })
})

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const save = (page: Page, what: string) =>
  press(page, page.getByRole('button', { name: `Save ${what}`, exact: true }))
const unsaved = (page: Page) => page.getByText('Not saved yet')

/** Ends every session of the person. */
const end = () => rows(`UPDATE "Session" SET "revokedAt" = now() WHERE "userId" = $1`, [person.userId])

test('facts that were typed and ticked survive a reload until they are saved', async ({ page }) => {
  await page.goto('/milestones/proj-churn')
  const form = region(page, 'Your project')
  await form.getByLabel('Question').pressSequentially('Who leaves?')
  await form.getByText('Other skills').click()
  await form.getByLabel('Python', { exact: true }).check()
  await page.reload()
  await expect(unsaved(page)).toHaveCount(1)
  await expect(form.getByLabel('Question')).toHaveValue('Who leaves?')
  await expect(form.getByLabel('Python', { exact: true })).toBeVisible()
  await expect(form.getByLabel('Python', { exact: true })).toBeChecked()
  await save(page, 'project')
  await expect(form.getByText('Saved.', { exact: true })).toBeVisible()
  await expect(unsaved(page)).toHaveCount(0)
  await page.reload()
  await expect(unsaved(page)).toHaveCount(0)
  await expect(form.getByLabel('Question')).toHaveValue('Who leaves?')
})

test('a half-written plan and a half-written pause survive a reload, each until it is saved', async ({
  page,
}) => {
  await page.goto('/plan')
  await page.getByLabel('Hours a week').fill('13')
  await page.getByLabel('Sun').uncheck()
  await page.getByLabel('What for').selectOption('Illness')
  await page.getByLabel('Last day').fill('2199-01-01')
  await page.reload()
  await expect(unsaved(page)).toHaveCount(2)
  await expect(page.getByLabel('Hours a week')).toHaveValue('13')
  await expect(page.getByLabel('Sun')).not.toBeChecked()
  await expect(page.getByLabel('What for')).toHaveValue('illness')
  await page.getByRole('button', { name: 'Save plan' }).click()
  await expect(page.getByText('Saved. The plan counts from today')).toBeVisible()
  await expect(unsaved(page)).toHaveCount(1)
  await expect(page.getByLabel('Last day')).toHaveValue('2199-01-01')
  await page.getByRole('button', { name: 'Add pause' }).click()
  await expect(region(page, 'Pauses').getByRole('listitem')).toContainText('Illness')
  await expect(unsaved(page)).toHaveCount(0)
  await page.reload()
  await expect(page.getByLabel('Hours a week')).toHaveValue('13')
  await expect(page.getByLabel('Last day')).toHaveValue('')
  await expect(unsaved(page)).toHaveCount(0)
})

test('a new application and the edit of one survive a reload, and are discarded or saved', async ({
  page,
}) => {
  await page.goto('/applications')
  const more = page.getByText('More: place, link')
  await page.getByLabel('Company').fill('Owl Labs')
  await more.click()
  await page.getByLabel('Notes').fill('Ask about data')
  await page.reload()
  await expect(page.getByLabel('Company')).toHaveValue('Owl Labs')
  await expect(page.getByLabel('Notes')).toHaveValue('Ask about data')
  await page.getByRole('button', { name: 'Discard it' }).click()
  await expect(page.getByLabel('Company')).toHaveValue('')
  await page.reload()
  await expect(unsaved(page)).toHaveCount(0)
  await page.getByLabel('Company').fill('Owl Labs')
  await page.getByLabel('Role').fill('Intern')
  await page.getByRole('button', { name: 'Add application' }).click()
  await page.getByRole('link', { name: 'Owl Labs, Intern', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Owl Labs, Intern')
  await awake(page)
  await page.getByLabel('Place').fill('Utrecht')
  await page.reload()
  await expect(page.getByLabel('Place')).toHaveValue('Utrecht')
  await page.getByRole('button', { name: 'Save application' }).click()
  await expect(page.getByText('Utrecht.')).toBeVisible()
  await expect(unsaved(page)).toHaveCount(0)
  await page.goto('/applications')
  await expect(page.getByLabel('Company')).toHaveValue('')
  await expect(unsaved(page)).toHaveCount(0)
})

test('what was typed when the session ended is there after signing in, and for nobody else', async ({
  page,
  context,
  baseURL,
}) => {
  await page.goto('/plan')
  await page.getByLabel('Hours a week').fill('13')
  await end()
  await press(page, page.getByRole('button', { name: 'Save plan' }))
  const alert = page.getByRole('alert').filter({ hasText: 'You are signed out' })
  await expect(alert.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in?next=/plan')
  await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/plan')
  await expect(page.getByLabel('Hours a week')).toHaveValue('8')
  await expect(unsaved(page)).toHaveCount(0)
  await context.clearCookies()
  await page.goto('/sign-in?next=/plan')
  await enter(page, person.loginName ?? '', 'Sign in')
  await expect(page).toHaveURL('/plan')
  await expect(page.getByLabel('Hours a week')).toHaveValue('13')
  await expect(unsaved(page)).toBeVisible()
  await page.getByRole('button', { name: 'Save plan' }).click()
  await expect(region(page, 'When you will be done')).toContainText('÷ 13 h a week')
})

test('a draft does not overwrite what another tab saved meanwhile: both are shown', async ({
  page,
  context,
}) => {
  await page.goto('/milestones/cs50p')
  await page.getByLabel('Hours it took you').fill('72.5')
  await page.getByLabel('Private note').fill('Written here')
  const other = await context.newPage()
  await other.goto('/milestones/cs50p')
  await expect(other.getByLabel('Private note')).toHaveValue('')
  await other.getByLabel('Hours it took you').fill('60')
  await save(other, 'course')
  await other.getByLabel('Private note').fill('Written there')
  await save(other, 'private note')
  await expect(other.getByText('Saved.', { exact: true })).toHaveCount(2)
  await page.reload()
  await expect(page.getByLabel('Private note')).toHaveValue('Written here')
  await save(page, 'private note')
  await expect(page.getByRole('blockquote')).toContainText('Written there')
  await save(page, 'private note')
  await expect(page.getByText('Saved.', { exact: true })).toHaveCount(1)
  await save(page, 'course')
  await expect(page.getByRole('blockquote')).toContainText('60')
  await expect(page.getByLabel('Hours it took you')).toHaveValue('72.5')
  await save(page, 'course')
  await expect(page.getByText('Saved.', { exact: true })).toHaveCount(2)
  await page.reload()
  await expect(page.getByLabel('Hours it took you')).toHaveValue('72.5')
  await expect(page.getByLabel('Private note')).toHaveValue('Written here')
  await expect(unsaved(page)).toHaveCount(0)
})
