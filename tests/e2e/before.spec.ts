import { expect, type Page } from '@playwright/test'
import { bar, history, press, TITLES } from '../support/journey'
import { signedIn } from '../support/session'
import { awake, test } from '../support/test'

const line = (page: Page, title: string) => page.getByRole('textbox', { name: title })
const add = (page: Page) => page.getByRole('button', { name: 'Add what is filled in' })
const discard = (page: Page) => page.getByRole('button', { name: 'Discard it' })
const undo = (page: Page) => bar(page).getByRole('button', { name: 'Undo' })

test('several milestones finished before are added in one go, with no more than is known of their days', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/timeline')
  await page.getByRole('link', { name: 'add something you finished before' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you finished before')
  await line(page, TITLES.cs50p).fill('2024')
  await line(page, TITLES.github).fill('12 May 2024')
  await line(page, TITLES.semester).fill('soon')
  await press(page, add(page))
  await expect(page.getByText('One line needs another look. Nothing was added yet.')).toBeVisible()
  await expect(line(page, TITLES.semester)).toHaveAccessibleDescription(/Write a year, a month or a day/)
  await expect(line(page, TITLES.semester)).toBeFocused()
  await expect(line(page, TITLES.cs50p)).toHaveValue('2024')
  await line(page, TITLES.semester).fill('May 2024')
  await press(page, add(page))
  await expect(bar(page)).toContainText('Added to your timeline: 3 milestones')
  await expect(line(page, TITLES.cs50p)).toHaveCount(0)

  await page.goto('/timeline')
  const month = page.getByRole('region', { name: 'May 2024 2 entries' })
  await expect(month.getByText('12 May 2024')).toBeVisible()
  await expect(month.getByText('Some time in May 2024')).toBeVisible()
  const year = page.getByRole('region', { name: 'Some time in 2024 1 entry' })
  await expect(year.getByRole('link', { name: TITLES.cs50p })).toBeVisible()
  await page.goto('/milestones/cs50p')
  await expect(page.getByLabel('Date done')).toHaveValue('')
  await expect(page.getByLabel('Month or year')).toHaveValue('2024')
  await page.goto('/timeline/2024')
  await expect(page.getByText('some time in 2024', { exact: true })).toBeVisible()
  expect(await history(userId, 'cs50p')).toEqual(['done 2024-01-01'])
})

test('what was typed survives a reload, until it is added or discarded', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/timeline/before')
  await awake(page)
  await line(page, TITLES.cs50p).fill('2024')
  await page.reload()
  await expect(discard(page)).toBeVisible()
  await expect(line(page, TITLES.cs50p)).toHaveValue('2024')
  await line(page, TITLES.github).fill('May 2024')
  await press(page, add(page))
  await expect(bar(page)).toContainText('Added to your timeline: 2 milestones')
  await expect(line(page, TITLES.cs50p)).toHaveCount(0)
  await line(page, TITLES.semester).fill('2023')
  await page.reload()
  await expect(discard(page)).toBeVisible()
  await expect(line(page, TITLES.semester)).toHaveValue('2023')
  await discard(page).click()
  await expect(line(page, TITLES.semester)).toHaveValue('')
  await page.reload()
  await awake(page)
  await expect(line(page, TITLES.semester)).toHaveValue('')
  await expect(discard(page)).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('lines that cannot be are named, what was typed stays, and all is taken back', async ({
    page,
    context,
    baseURL,
  }) => {
    const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
    await page.goto('/timeline/before')
    await line(page, TITLES.cs50p).fill('2024')
    await line(page, TITLES.github).fill('2999')
    await add(page).click()
    await expect(line(page, TITLES.github)).toHaveAccessibleDescription('Choose today or an earlier day.')
    await expect(line(page, TITLES.cs50p)).toHaveValue('2024')
    await line(page, TITLES.github).fill('2023-11')
    await add(page).click()
    await expect(bar(page)).toContainText('Added to your timeline: 2 milestones')
    await undo(page).click()
    await expect(bar(page)).toContainText('Taken back: 2 milestones')
    await expect(line(page, TITLES.cs50p)).toHaveValue('')
    expect((await history(userId, 'cs50p'))[0]).toBe('done 2024-01-01')
    expect(await history(userId, 'cs50p')).toHaveLength(2)
  })
})

test('the timeline is read by week, month, quarter and year, and the choice stays in the address', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/timeline/before')
  await line(page, TITLES.cs50p).fill('2024-12-30')
  await line(page, TITLES.github).fill('2024')
  await press(page, add(page))
  await expect(bar(page)).toContainText('2 milestones')
  const heading = (name: string) => page.getByRole('heading', { level: 3, name })
  await page.goto('/timeline')
  await expect(heading('December 2024 1 entry')).toBeVisible()
  const zoom = page.getByRole('navigation', { name: 'Zoom' })
  await zoom.getByRole('link', { name: 'Week' }).click()
  await expect(heading('30 December 2024 – 5 January 2025 (week 1) 1 entry')).toBeVisible()
  await expect(heading('Some time in 2024 1 entry')).toBeVisible()
  await zoom.getByRole('link', { name: 'Quarter' }).click()
  await expect(heading('October – December 2024 1 entry')).toBeVisible()
  await zoom.getByRole('link', { name: 'Year' }).click()
  await expect(heading('2024 2 entries')).toBeVisible()
  await expect(page).toHaveURL(/zoom=year/)
  await zoom.getByRole('link', { name: 'Month' }).click()
  await expect(heading('December 2024 1 entry')).toBeVisible()
  await expect(page).not.toHaveURL(/zoom/)
})
