import { expect, type Page } from '@playwright/test'
import {
  bar,
  control,
  history,
  hold,
  inWords,
  monthOf,
  press,
  rows,
  TITLES,
  todayIn,
} from '../support/journey'
import { type Person, signedIn } from '../support/session'
import { test } from '../support/test'

/** Asked when it is needed: a day may end while the tests run. */
const today = () => todayIn('UTC')

let person: Person

test.beforeEach(async ({ context, baseURL }) => {
  person = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
})

const save = (page: Page, what: string) =>
  press(page, page.getByRole('button', { name: `Save ${what}`, exact: true }))

async function done(page: Page) {
  await page.goto('/milestones/cs50p')
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await expect(page.getByLabel('Date done')).toHaveValue(today())
}

test('a milestone page tells what it is, where it leads and what to show', async ({ page }) => {
  await page.goto('/milestones/kaggle-pandas')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Pandas')
  for (const fact of ['Kind', 'Provider', 'Time', 'Cost', 'Skills it grants', 'What to show as evidence'])
    await expect(main.getByRole('term').filter({ hasText: fact })).toBeVisible()
  await expect(main.getByText(`${TITLES.cs50p} (still open, missing: Python`)).toBeVisible()
  await expect(main.getByText('Done once, it counts on all of them.')).toBeVisible()
  await expect(main.getByRole('link', { name: /^Open at/ })).toHaveAttribute('rel', /noopener/)
  await expect(page.getByLabel('Date done')).toHaveCount(0)
})

test('editing the date moves the entry on the timeline, which shows both dates', async ({ page }) => {
  await done(page)
  await page.getByLabel('Date done').fill('2024-02-29')
  await save(page, 'date done')
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.goto('/timeline')
  const month = page.getByRole('region', { name: 'February 2024' })
  await expect(month.getByRole('listitem')).toContainText(`29 Feb 2024Done: ${TITLES.cs50p}`)
  await expect(month.getByRole('listitem')).toContainText(`Recorded on ${inWords(today())}`)
  await expect(page.getByRole('region', { name: monthOf(today()) }).getByRole('listitem')).toHaveText([
    /Path chosen/,
  ])
  expect(await history(person.userId, 'cs50p')).toEqual([`done ${today()}`, 'date_changed 2024-02-29'])
})

test('a date in the future or before 1970 is refused beside the field, and what was typed stays', async ({
  page,
}) => {
  await done(page)
  const field = page.getByLabel('Date done')
  const refusals = [
    ['2999-01-01', 'Choose today or an earlier day.'],
    ['1969-12-31', 'Choose a day in 1970 or later.'],
  ] as const
  for (const [day, sentence] of refusals) {
    // The browser's own check stands in front of the server's, which is the one that counts.
    await page.locator('form', { has: field }).evaluate((form: HTMLFormElement) => {
      form.noValidate = true
    })
    await field.fill(day)
    await save(page, 'date done')
    await expect(field).toHaveAccessibleDescription(new RegExp(sentence))
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveValue(day)
  }
  expect(await history(person.userId, 'cs50p')).toEqual([`done ${today()}`])
})

test('an evidence link must be one of the web, and then stands on the timeline', async ({ page }) => {
  await page.goto('/milestones/cs50p')
  const field = page.getByLabel('Evidence link')
  for (const bad of ['javascript:alert(1)', 'https://me:secret@example.org/']) {
    await field.fill(bad)
    await save(page, 'evidence link')
    await expect(field).toHaveAccessibleDescription(/Write a whole web address that starts with https/)
    await expect(field).toHaveValue(bad)
  }
  await field.fill('https://example.org/certificate')
  await save(page, 'evidence link')
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.goto('/timeline?kind=evidence')
  const link = page.getByRole('link', { name: 'https://example.org/certificate' })
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer ugc')
  await page.goto('/milestones/cs50p')
  await field.fill('')
  await save(page, 'evidence link')
  expect(await history(person.userId, 'cs50p')).toEqual([
    `evidence_added ${today()}`,
    `evidence_removed ${today()}`,
  ])
})

test('a private note is kept, and never appears on the timeline', async ({ page }) => {
  await page.goto('/milestones/cs50p')
  await page.getByLabel('Private note').fill('Lecture 4 again\nbefore the exam')
  await save(page, 'private note')
  await page.reload()
  await expect(page.getByLabel('Private note')).toHaveValue('Lecture 4 again\nbefore the exam')
  await page.goto('/timeline')
  await expect(page.getByText('Path chosen')).toBeVisible()
  await expect(page.getByText('Lecture 4')).toHaveCount(0)
})

test('a note changed in two tabs is not overwritten: both texts are shown', async ({ page, context }) => {
  const other = await context.newPage()
  for (const tab of [page, other]) await tab.goto('/milestones/cs50p')
  await other.getByLabel('Private note').fill('Written there')
  await save(other, 'private note')
  await page.getByLabel('Private note').fill('Written here')
  await save(page, 'private note')
  await expect(page.getByText('This was changed in another tab. Compare both and save again.')).toBeVisible()
  await expect(page.getByRole('blockquote')).toContainText('Written there')
  await expect(page.getByLabel('Private note')).toHaveValue('Written here')
  await save(page, 'private note')
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Private note')).toHaveValue('Written here')
})

test('a date changed in two tabs is not overwritten: both days are shown', async ({ page, context }) => {
  await done(page)
  const other = await context.newPage()
  await other.goto('/milestones/cs50p')
  await other.getByLabel('Date done').fill('2024-02-29')
  await save(other, 'date done')
  await expect(other.getByText('Saved.')).toBeVisible()
  await page.getByLabel('Date done').fill('2024-03-01')
  await save(page, 'date done')
  await expect(page.getByRole('blockquote')).toContainText('2024-02-29')
  await expect(page.getByLabel('Date done')).toHaveValue('2024-03-01')
  await save(page, 'date done')
  await expect(page.getByText('Saved.')).toBeVisible()
  expect(await history(person.userId, 'cs50p')).toEqual([
    `done ${today()}`,
    'date_changed 2024-02-29',
    'date_changed 2024-03-01',
  ])
})

test('a day that nobody remembers becomes a month or a year, on the timeline too, and is taken back', async ({
  page,
}) => {
  await done(page)
  const [day, about] = [page.getByLabel('Date done'), page.getByLabel('Month or year')]
  await expect(about).toBeHidden()
  await page.getByText('I only know the month or the year').click()
  await about.fill('spring')
  await save(page, 'date done')
  await expect(about).toHaveAccessibleDescription(/Write a month or a year/)
  await expect(day).toHaveValue(today())
  await about.fill('May 2024')
  await save(page, 'date done')
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(day).toHaveValue('')
  await expect(page.getByText('You said that you did this some time in May 2024')).toBeVisible()
  await press(page, bar(page).getByRole('button', { name: 'Undo' }))
  await expect(day).toHaveValue(today())
  await expect(about).toHaveValue('')
  await about.fill('2024')
  await save(page, 'date done')
  await expect(day).toHaveValue('')
  await page.reload()
  await expect(about).toHaveValue('2024')
  await day.fill('2024-02-29')
  await save(page, 'date done')
  await expect(about).toHaveValue('')
  expect(await history(person.userId, 'cs50p')).toEqual([
    `done ${today()}`,
    'date_changed 2024-05-01',
    `date_changed ${today()}`,
    'date_changed 2024-01-01',
    'date_changed 2024-02-29',
  ])
  await page.goto('/timeline')
  await expect(page.getByText('29 Feb 2024')).toBeVisible()
})

test('link, note and date are saved one after the other on one page', async ({ page }) => {
  await done(page)
  await page.getByLabel('Private note').fill('First the note')
  await save(page, 'private note')
  await expect(page.getByText('Saved.')).toHaveCount(1)
  await page.getByLabel('Evidence link').fill('https://example.org/certificate')
  await save(page, 'evidence link')
  await expect(page.getByText('Saved.')).toHaveCount(2)
  await page.getByLabel('Date done').fill('2024-02-29')
  await save(page, 'date done')
  await expect(page.getByText('Saved.')).toHaveCount(3)
  await page.getByLabel('Private note').fill('Then another')
  const button = page.getByRole('button', { name: 'Save private note' })
  await save(page, 'private note')
  // Pressed, it is disabled until the answer is shown.
  await expect(button).toBeEnabled()
  await expect(page.getByText('Saved.')).toHaveCount(3)
  await expect(page.getByText('changed in another tab')).toHaveCount(0)
  await page.reload()
  await expect(page.getByLabel('Private note')).toHaveValue('Then another')
})

test('a saved note, link and day are taken back from the bar or with Ctrl-Z, and what was typed on stays', async ({
  page,
}) => {
  await done(page)
  const note = page.getByLabel('Private note')
  const said = (text: string) => bar(page).filter({ hasText: text })
  const undo = (text: string) => press(page, said(text).getByRole('button', { name: 'Undo' }))
  await note.fill('first')
  await save(page, 'private note')
  await expect(said('Private note saved')).toHaveCount(1)
  await note.fill('second')
  await save(page, 'private note')
  await expect(page.getByRole('button', { name: 'Save private note' })).toBeEnabled()
  await undo('Private note saved')
  await expect(page.getByText('Taken back.', { exact: true })).toBeVisible()
  await expect(note).toHaveValue('first')
  await note.fill('third')
  await save(page, 'private note')
  await expect(said('Private note saved')).toHaveCount(1)
  await note.fill('third, and more')
  await undo('Private note saved')
  await expect(page.getByText('Taken back.', { exact: true })).toBeVisible()
  await expect(note).toHaveValue('third, and more')
  await page.getByLabel('Evidence link').fill('https://example.org/certificate')
  await save(page, 'evidence link')
  await expect(said('Evidence link saved')).toHaveCount(1)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Taken back.', { exact: true })).toHaveCount(2)
  await expect(page.getByLabel('Evidence link')).toHaveValue('')
  await page.getByLabel('Date done').fill('2024-02-29')
  await save(page, 'date done')
  await expect(said('Date done saved')).toHaveCount(1)
  await undo('Date done saved')
  await expect(page.getByLabel('Date done')).toHaveValue(today())
  await page.reload()
  await expect(page.getByText('Not saved yet')).toHaveCount(1)
  await expect(note).toHaveValue('third, and more')
  await page.getByRole('button', { name: 'Discard it' }).click()
  await expect(note).toHaveValue('first')
})

test('what is typed while a save is under way stays', async ({ page }) => {
  await page.goto('/milestones/cs50p')
  const field = page.getByLabel('Private note')
  const go = await hold(page, '/milestones/cs50p')
  await field.fill('first')
  await page.getByRole('button', { name: 'Save private note' }).click()
  await field.fill('first, and more')
  go()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(field).toHaveValue('first, and more')
})

test('what was typed survives a reload and the end of the session, for its writer only', async ({
  page,
  context,
  baseURL,
}) => {
  await page.goto('/milestones/cs50p')
  const field = page.getByLabel('Private note')
  await field.pressSequentially('half a thought')
  await page.reload()
  await expect(field).toHaveValue('half a thought')
  await expect(page.getByText('Not saved yet')).toBeVisible()
  const own = await context.cookies()
  const session = (revokedAt: string) =>
    rows(`UPDATE "Session" SET "revokedAt" = ${revokedAt} WHERE "userId" = $1`, [person.userId])
  await session('now()')
  await save(page, 'private note')
  const signIn = page.getByRole('alert').getByRole('link', { name: 'Sign in' })
  await expect(signIn).toHaveAttribute('href', '/sign-in?next=/milestones/cs50p')
  const other = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  expect(other.userId).not.toBe(person.userId)
  await page.reload()
  await expect(field).toHaveValue('')
  await session('NULL')
  await context.addCookies(own)
  await page.reload()
  await expect(field).toHaveValue('half a thought')
  await save(page, 'private note')
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Not saved yet')).toHaveCount(0)
  await expect(field).toHaveValue('half a thought')
})
