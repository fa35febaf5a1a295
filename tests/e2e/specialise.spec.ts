import { expect } from '@playwright/test'
import { bar, control, press, progress, rows, TITLES } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'

const NLP = 'Natural language processing'
const COURSE = 'LLM Course'

const chosenBy = (userId: string) =>
  rows('SELECT "specialisationId" AS id FROM "Specialisation" WHERE "userId" = $1 ORDER BY 1', [userId])

test('a specialisation joins the trail as a strand with a progress of its own, on both paths', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/paths/mle')
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await expect(progress(page, 'Machine Learning Engineer')).toHaveAttribute('aria-valuetext', /^2 %, 1 of 47/)
  await expect(progress(page, NLP)).toBeHidden()
  await page.getByRole('link', { name: 'Choose specialisations' }).click()
  await expect(page).toHaveURL('/paths/mle/specialisations')
  await press(page, page.getByRole('button', { name: `Specialise in ${NLP}` }))
  await expect(bar(page)).toContainText(`Chosen: ${NLP}`)
  await expect(page.getByRole('button', { name: `Leave ${NLP}` })).toBeFocused()

  await page.goto('/paths/mle')
  const strand = page.getByRole('region', { name: NLP })
  await expect(progress(page, NLP)).toHaveAttribute('aria-valuetext', '0 %, 0 of 5 milestones')
  await expect(progress(page, 'Machine Learning Engineer')).toHaveAttribute('aria-valuetext', /^2 %, 1 of 47/)
  await press(page, strand.getByRole('button', { name: `Mark done: ${COURSE}`, exact: true }))
  await expect(progress(page, NLP)).toHaveAttribute('aria-valuetext', '20 %, 1 of 5 milestones')
  await expect(progress(page, 'Machine Learning Engineer')).toHaveAttribute('aria-valuetext', /^2 %, 1 of 47/)
  await strand.getByRole('link', { name: 'Sentiment analysis behind an API' }).click()
  await expect(page).toHaveURL('/paths/mle#mle-proj-sentiment-service')

  await page.goto('/paths/ds')
  await expect(progress(page, NLP)).toHaveAttribute('aria-valuetext', '50 %, 1 of 2 milestones')
  await page.goto('/dashboard')
  await expect(progress(page, NLP)).toHaveAttribute('aria-valuetext', '20 %, 1 of 5 milestones')
  await page.goto('/switch/ds')
  const kept = page.getByRole('region', { name: 'Your specialisations stay' })
  await expect(kept.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '50 %, 1 of 2 milestones')
  await page.goto('/timeline')
  await expect(page.getByText('Chose the specialisation')).toBeVisible()
  expect(await chosenBy(userId)).toEqual([{ id: 'nlp' }])
})

test('leaving a specialisation keeps its marks, and each change is taken back by the bar or Ctrl-Z', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['ds'] })
  await page.goto('/paths/ds/specialisations')
  await press(page, page.getByRole('button', { name: `Specialise in ${NLP}` }))
  await expect(bar(page)).toContainText(`Chosen: ${NLP}`)
  await press(page, bar(page).getByRole('button', { name: 'Undo' }))
  await expect(bar(page)).toContainText('Taken back')
  expect(await chosenBy(userId)).toEqual([])
  await press(page, page.getByRole('button', { name: 'Specialise in Computer vision' }))
  await expect(bar(page)).toContainText('Chosen: Computer vision')
  await page.goto('/paths/ds')
  await press(page, control(page, 'Mark done', 'Read land use from satellite images'))
  await page.goto('/paths/ds/specialisations')
  await press(page, page.getByRole('button', { name: 'Leave Computer vision' }))
  await expect(bar(page)).toContainText('Left: Computer vision')
  expect(await chosenBy(userId)).toEqual([])
  await expect(progress(page, 'Computer vision')).toHaveAttribute('aria-valuetext', '50 %, 1 of 2 milestones')
  await page.keyboard.press('Control+z')
  await expect(bar(page)).toContainText('Taken back')
  expect(await chosenBy(userId)).toEqual([{ id: 'computer-vision' }])
})

test('the search finds the specialisations of a path', async ({ page }) => {
  await page.goto('/search?q=natural+language')
  await page.getByRole('link', { name: 'Specialisations: Data Scientist' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Specialisations' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Specialise/ })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Sign in to choose specialisations' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a specialisation is chosen, taken back and left', async ({ page, context, baseURL }) => {
    const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
    await page.goto('/paths/mle/specialisations')
    await page.getByRole('button', { name: 'Specialise in Deep learning' }).click()
    await expect(bar(page)).toContainText('Chosen: Deep learning')
    await bar(page).getByRole('button', { name: 'Undo' }).click()
    await expect(bar(page)).toContainText('Taken back')
    expect(await chosenBy(userId)).toEqual([])
    await page.getByRole('button', { name: 'Specialise in Deep learning' }).click()
    await page.goto('/paths/mle')
    await expect(progress(page, 'Deep learning')).toHaveAttribute('aria-valuetext', '0 %, 0 of 3 milestones')
    await page.goto('/paths/mle/specialisations')
    await page.getByRole('button', { name: 'Leave Deep learning' }).click()
    await expect(bar(page)).toContainText('Left: Deep learning')
    expect(await chosenBy(userId)).toEqual([])
  })
})
