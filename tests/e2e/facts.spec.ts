import { expect, type Page } from '@playwright/test'
import { bar, history, inWords, press, todayIn } from '../support/journey'
import { type Person, signedIn } from '../support/session'
import { test } from '../support/test'

/** Asked when it is needed: a day may end while the tests run. */
const today = () => todayIn('UTC')
const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

const CERTIFICATE = 'Machine Learning Operations (MLOps) Engineer Associate (AI-300)'
const CHURN = 'Explain and predict customer churn'

let person: Person

test.beforeEach(async ({ context, baseURL }) => {
  person = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
})

const save = (page: Page, what: string) =>
  press(page, page.getByRole('button', { name: `Save ${what}`, exact: true }))

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('a project is recorded with its result and its link, which makes its evidence linked', async ({
  page,
}) => {
  await page.goto('/milestones/proj-churn')
  await expect(page.getByText('Evidence: self-declared')).toBeVisible()
  const form = section(page, 'Your project')
  await form.getByLabel('Question').fill('Who leaves, and why?')
  await form.getByLabel('Result').fill('AUC 0.81 on held-out months')
  await form.getByLabel('Repository').fill('javascript:alert(1)')
  await form.getByText('Other skills').click()
  await form.getByLabel('Python', { exact: true }).check()
  await save(page, 'project')
  await expect(form.getByLabel('Repository')).toHaveAccessibleDescription(/Write a whole web address/)
  await expect(form.getByLabel('Result')).toHaveValue('AUC 0.81 on held-out months')
  await form.getByLabel('Repository').fill('https://example.org/churn')
  await save(page, 'project')
  await expect(form.getByText('Saved.', { exact: true })).toBeVisible()
  await expect(page.getByText('Evidence: linked')).toBeVisible()
  await page.reload()
  await expect(form.getByLabel('Question')).toHaveValue('Who leaves, and why?')
  await expect(form.getByLabel('Python', { exact: true })).toBeChecked()
  await page.goto('/timeline?kind=evidence')
  await expect(page.getByText(`Recorded the project’s result: ${CHURN}`)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'example.org/churn' })).toContainText('(linked)')
  expect(await history(person.userId, 'proj-churn')).toEqual([`facts_saved ${today()}`])
})

test('what was recorded of a project is taken back, all of it at once', async ({ page }) => {
  await page.goto('/milestones/proj-churn')
  const form = section(page, 'Your project')
  await form.getByLabel('Result').fill('AUC 0.81')
  await form.getByLabel('Interpretability', { exact: true }).check()
  await save(page, 'project')
  await expect(bar(page)).toContainText('Your project is saved')
  await expect(form.getByRole('button', { name: 'Save project' })).toBeEnabled()
  await form.getByLabel('Result').fill('AUC 0.9')
  await form.getByLabel('Interpretability', { exact: true }).uncheck()
  await save(page, 'project')
  await expect(form.getByRole('button', { name: 'Save project' })).toBeEnabled()
  await press(page, bar(page).getByRole('button', { name: 'Undo' }))
  await expect(form.getByText('Taken back.', { exact: true })).toBeVisible()
  await expect(form.getByLabel('Result')).toHaveValue('AUC 0.81')
  await expect(form.getByLabel('Interpretability', { exact: true })).toBeChecked()
  await page.reload()
  await expect(form.getByLabel('Result')).toHaveValue('AUC 0.81')
  await expect(form.getByLabel('Interpretability', { exact: true })).toBeChecked()
})

test('a certificate stands on the day it was earned, and on the dashboard before it expires', async ({
  page,
}) => {
  await page.goto('/milestones/cert-ms-ai300')
  const form = section(page, 'Your certificate')
  await form.getByLabel('Earned on').fill('2024-02-29')
  await form.getByLabel('Expires on').fill('2024-01-01')
  await save(page, 'certificate')
  await expect(form.getByLabel('Expires on')).toHaveAccessibleDescription(/Choose a day after it was earned/)
  await form.getByLabel('Expires on').fill(inDays(30))
  await save(page, 'certificate')
  await expect(form.getByText('Saved.', { exact: true })).toBeVisible()
  await page.goto('/timeline')
  await expect(page.getByRole('region', { name: 'February 2024' }).getByRole('listitem')).toContainText(
    `29 Feb 2024Certificate earned: ${CERTIFICATE}`,
  )
  await page.goto('/dashboard')
  const expiring = section(page, 'A certificate expires soon')
  await expect(expiring.getByRole('link', { name: CERTIFICATE })).toBeVisible()
  await expect(expiring).toContainText(`on ${inWords(inDays(30))}`)
  await page.goto('/milestones/cert-ms-ai300')
  await form.getByLabel('Expires on').fill(inDays(90))
  await save(page, 'certificate')
  await expect(form.getByText('Saved.', { exact: true })).toBeVisible()
  await page.goto('/dashboard')
  await expect(page.getByRole('region', { name: 'Next', exact: true })).toBeVisible()
  await expect(expiring).toHaveCount(0)
})

test('facts changed in two tabs are not overwritten: both are shown', async ({ page, context }) => {
  const other = await context.newPage()
  for (const tab of [page, other]) await tab.goto('/milestones/cs50p')
  await other.getByLabel('Hours it took you').fill('60')
  await save(other, 'course')
  await page.getByLabel('Hours it took you').fill('72.5')
  await save(page, 'course')
  await expect(page.getByText('This was changed in another tab. Compare both and save again.')).toBeVisible()
  await expect(page.getByRole('blockquote')).toContainText('60')
  await expect(page.getByLabel('Hours it took you')).toHaveValue('72.5')
  await save(page, 'course')
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Hours it took you')).toHaveValue('72.5')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a refused form keeps what was typed and ticked, and is then saved', async ({ page }) => {
    await page.goto('/milestones/proj-churn')
    const send = () => page.getByRole('button', { name: 'Save project', exact: true }).click()
    await page.getByLabel('Industry').fill('Telecoms')
    await page.getByLabel('Demo').fill('no address')
    await page.getByText('Other skills').click()
    await page.getByLabel('Python', { exact: true }).check()
    await page.getByLabel('SQL', { exact: true }).check()
    await send()
    await expect(page.getByLabel('Demo')).toHaveAccessibleDescription(/Write a whole web address/)
    await expect(page.getByLabel('Demo')).toHaveValue('no address')
    await expect(page.getByLabel('Industry')).toHaveValue('Telecoms')
    await page.getByLabel('Demo').fill('')
    await send()
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
    await page.goto('/milestones/proj-churn')
    await expect(page.getByLabel('Industry')).toHaveValue('Telecoms')
    for (const skill of ['Python', 'SQL']) await expect(page.getByLabel(skill, { exact: true })).toBeChecked()
  })

  test('an event keeps its part and its day', async ({ page }) => {
    await page.goto('/milestones/pydata-meetup')
    await page.getByLabel('Your part').selectOption('Presented')
    await page.getByLabel('Day').fill('2025-05-05')
    await page.getByRole('button', { name: 'Save event', exact: true }).click()
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
    await page.goto('/timeline')
    await expect(page.getByText('Presented at:')).toBeVisible()
  })
})
