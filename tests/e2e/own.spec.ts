import { expect, type Page } from '@playwright/test'
import { bar, control, press, progress } from '../support/journey'
import { signedIn } from '../support/session'
import { awake, test } from '../support/test'

const MLE = 'Machine Learning Engineer'
const CS50P = "CS50's Introduction to Programming with Python"

test.beforeEach(async ({ context, baseURL }) => {
  await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
})

async function add(page: Page, title: string) {
  await page.goto('/milestones/mine')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Hours').fill('12,5')
  await page.getByText('Choose among the skills').click()
  await page.getByRole('checkbox', { name: 'Python', exact: true }).check()
  await page.getByRole('button', { name: 'Add milestone' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

const title = (page: Page) => page.locator('details', { hasText: 'Change what it is' }).getByLabel('Title')
const list = (page: Page) => page.getByRole('region', { name: 'of my own' }).getByRole('list').first()

test('a milestone of one’s own is added, done, and stands beside the path without changing its percent', async ({
  page,
}) => {
  await page.goto('/paths/mle')
  await page.getByRole('link', { name: 'Add a milestone of my own' }).click()
  await page.getByRole('button', { name: 'Add milestone' }).click()
  await expect(page.getByLabel('Title')).toHaveAccessibleDescription('Give it a title.')
  await add(page, 'A pipeline at work')
  await press(page, page.getByRole('button', { name: 'Mark done: A pipeline at work' }))
  await page.goto('/paths/mle')
  const beside = page.getByRole('region', { name: 'Mine, beside the path' })
  await expect(beside).toContainText('1 of 1 done')
  await expect(beside).toContainText('Course · mine · about 12.5 h · beside the path')
  await expect(progress(page, MLE)).toHaveAttribute('aria-valuenow', '0')
  await page.goto('/timeline')
  await expect(page.getByText('Done: A pipeline at work (mine)')).toBeVisible()
})

test('it stands in for a required one, with a reason, and the original comes back', async ({ page }) => {
  await add(page, 'Python at work')
  await page.goto('/milestones/cs50p')
  await page.getByText('Do something else instead').click()
  await page.getByLabel(`On ${MLE} I do`).selectOption('Python at work')
  await page.getByRole('button', { name: 'Do this instead' }).click()
  await expect(page.getByLabel('Why')).toHaveAccessibleDescription(/Say why/)
  await page.getByLabel('Why').fill('Three years of it')
  await page.getByRole('button', { name: 'Do this instead' }).click()
  const reason = page.getByText('Your reason: Three years of it')
  await expect(reason).toBeVisible()
  await bar(page).getByRole('button', { name: 'Undo' }).click()
  await expect(bar(page)).toContainText('The original is back in its place.')
  await expect(reason).toHaveCount(0)
  await awake(page)
  await page.keyboard.press('Control+z')
  await expect(bar(page)).toContainText('it stands in for this one on your path')
  await expect(reason).toBeVisible()
  await page.goto('/paths/mle')
  await expect(page.getByText(`Mine, instead of ${CS50P}: Three years of it`)).toBeVisible()
  await expect(control(page, 'Mark done', CS50P)).toHaveCount(0)
  const before = await page.getByText(/of \d+ required milestones/).textContent()
  await press(page, page.getByRole('button', { name: 'Mark done: Python at work' }))
  await expect(page.getByText(/of \d+ required milestones/)).toHaveText(
    before?.replace(/^0 of/, '1 of') ?? '',
  )
  await page.goto('/milestones/cs50p')
  await page.getByRole('button', { name: 'Use the original again' }).click()
  await expect(page.getByText('The original is back in its place.')).toBeVisible()
  await page.goto('/paths/mle')
  await expect(page.getByText(/of \d+ required milestones/)).toHaveText(before ?? '')
})

test('one that was added or changed is taken back from its own page', async ({ page }) => {
  await add(page, 'A talk')
  await expect(bar(page)).toContainText('Added.')
  await bar(page).getByRole('button', { name: 'Undo' }).click()
  await expect(bar(page)).toContainText('Removed: A talk')
  await bar(page).getByRole('button', { name: 'Undo' }).click()
  await expect(bar(page)).toContainText('Brought back: A talk')
  await list(page).getByRole('link', { name: 'A talk' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A talk')
  await page.getByText('Change what it is').click()
  await title(page).fill('A talk at a meetup')
  await page.getByRole('button', { name: 'Save milestone' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'A talk at a meetup' })).toBeVisible()
  await bar(page).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Taken back: it is what it was before.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A talk')
})

test('two tabs that change one end in a page with both texts', async ({ page, context }) => {
  await add(page, 'A talk')
  const other = await context.newPage()
  await other.goto(page.url())
  for (const tab of [page, other]) await tab.getByText('Change what it is').click()
  await title(page).fill('A talk at a meetup')
  await page.getByRole('button', { name: 'Save milestone' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'A talk at a meetup' })).toBeVisible()
  await title(other).fill('A lightning talk')
  await other.getByRole('button', { name: 'Save milestone' }).click()
  await expect(other.getByText('This was changed in another tab.')).toBeVisible()
  await expect(other.getByText(/^A talk at a meetup, /)).toBeVisible()
  await expect(title(other)).toHaveValue('A lightning talk')
  await other.getByRole('button', { name: 'Save milestone' }).click()
  await expect(other.getByRole('heading', { level: 1, name: 'A lightning talk' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('they are arranged, removed and brought back', async ({ page }) => {
    await add(page, 'First')
    await add(page, 'Second')
    await page.goto('/milestones/mine')
    await page.getByRole('button', { name: 'Up: Second' }).click()
    await expect(list(page).getByRole('link')).toHaveText(['Second', 'First'])
    await page.getByRole('button', { name: 'Remove: Second' }).click()
    await expect(bar(page)).toContainText('Removed: Second')
    await bar(page).getByRole('button', { name: 'Undo' }).click()
    await expect(list(page).getByRole('link')).toHaveText(['Second', 'First'])
    await page.getByRole('button', { name: 'Remove: Second' }).click()
    await page.getByText('1 removed').click()
    await page.getByRole('link', { name: 'Second' }).click()
    await page.getByRole('button', { name: 'Bring back: Second' }).click()
    await expect(list(page).getByRole('link')).toHaveText(['Second', 'First'])
  })
})

test('what is set aside leaves the trail and is found again', async ({ page }) => {
  await page.goto('/paths/mle')
  await press(page, control(page, 'Set aside', 'Elements of AI'))
  await page.reload()
  await expect(page.getByRole('link', { name: 'Elements of AI', exact: true })).toHaveCount(0)
  await expect(page.getByText('1 set aside and not shown.')).toBeVisible()
  await page.getByRole('link', { name: 'Show it' }).click()
  await expect(control(page, 'Reopen', 'Elements of AI')).toBeVisible()
})
