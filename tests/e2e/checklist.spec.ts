import { expect, type Page } from '@playwright/test'
import { bar, control, press, TITLES } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'

test.beforeEach(async ({ context, baseURL }) => {
  await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
})

const steps = (page: Page) => page.getByRole('region', { name: /^Steps/ })
const words = (page: Page) => steps(page).locator('.step-text')

async function add(page: Page, ...texts: string[]) {
  for (const text of texts) {
    await page.getByLabel('New step').fill(text)
    await press(page, page.getByRole('button', { name: 'Add step' }))
    await expect(words(page).last()).toHaveText(text)
  }
}

test('a milestone is divided into steps, and the last one marks it done', async ({ page }) => {
  await page.goto('/milestones/cs50p')
  await add(page, 'Watch week 0', 'Do the problem set')
  await press(page, page.getByRole('button', { name: 'Done: Watch week 0' }))
  await expect(steps(page).getByText('1 of 2 done')).toBeVisible()
  await expect(control(page, 'Mark done', TITLES.cs50p)).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Done: Do the problem set' }))
  await expect(control(page, 'Reopen', TITLES.cs50p)).toBeVisible()
  await page.reload()
  await expect(steps(page).getByText('2 of 2 done')).toBeVisible()
})

test('a step reworded in two tabs is not overwritten: both texts are shown', async ({ page, context }) => {
  await page.goto('/milestones/cs50p')
  await add(page, 'Read')
  const other = await context.newPage()
  await other.goto('/milestones/cs50p')
  const reword = async (tab: Page, text: string) => {
    const row = steps(tab).getByRole('listitem')
    if (!(await row.getByLabel('Words of the step').isVisible())) await row.getByText('Change').click()
    await row.getByLabel('Words of the step').fill(text)
    await press(tab, row.getByRole('button', { name: 'Save' }))
  }
  await reword(other, 'Read there')
  await expect(words(other)).toHaveText('Read there')
  await reword(page, 'Read here')
  await expect(page.getByRole('alert').filter({ hasText: 'You wrote “Read here”' })).toContainText(
    'changed in another tab to “Read there”',
  )
  await expect(words(page)).toHaveText('Read there')
  await expect(page.getByLabel('Words of the step')).toHaveValue('Read here')
  await reword(page, 'Read here')
  await expect(words(page)).toHaveText('Read here')
  await page.reload()
  await expect(words(page)).toHaveText('Read here')
})

test('changes of steps are taken back one by one, and the milestone with the step that completed it', async ({
  page,
}) => {
  await page.goto('/milestones/cs50p')
  await add(page, 'One', 'Two')
  const back = async () => {
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+z')
    await expect(bar(page)).toContainText('Taken back')
  }
  const change = async (row: number, name: string) => {
    const item = steps(page).getByRole('listitem').nth(row)
    const button = item.getByRole('button', { name, exact: true })
    if (!(await button.isVisible())) await item.getByText('Change', { exact: true }).click()
    await press(page, button)
  }
  await change(0, 'Remove')
  await expect(bar(page)).toContainText('Step removed')
  await expect(words(page)).toHaveText(['Two'])
  await press(page, page.getByRole('button', { name: 'Done: Two' }))
  await expect(bar(page)).toContainText('Step done: Two. The milestone is done with it')
  await expect(control(page, 'Reopen', TITLES.cs50p)).toBeVisible()
  await back()
  await expect(control(page, 'Mark done', TITLES.cs50p)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Done: Two' })).toBeVisible()
  await change(0, 'Remove')
  await expect(bar(page)).toContainText('Step removed')
  await press(page, bar(page).getByRole('button', { name: 'Undo' }))
  await expect(bar(page)).toContainText('Taken back')
  await expect(words(page)).toHaveText(['Two'])
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(words(page)).toHaveText(['One', 'Two'])
  await steps(page).getByText('Change', { exact: true }).first().click()
  await page.getByLabel('Words of the step').first().fill('First')
  await page.keyboard.press('Enter')
  await expect(bar(page)).toContainText('Step reworded: First')
  await back()
  await expect(words(page)).toHaveText(['One', 'Two'])
  await expect(page.getByLabel('Words of the step').first()).toHaveValue('One')
  await change(0, 'Down')
  await expect(bar(page)).toContainText('Step moved down')
  await expect(words(page)).toHaveText(['Two', 'One'])
  await back()
  await page.reload()
  await expect(words(page)).toHaveText(['One', 'Two'])
})

test('steps are reordered, reworded and removed by keyboard alone', async ({ page }) => {
  await page.goto('/milestones/cs50p')
  await add(page, 'One', 'Two')
  const change = steps(page).getByText('Change', { exact: true }).nth(1)
  await change.focus()
  await page.keyboard.press('Enter')
  await steps(page).getByRole('button', { name: 'Up' }).press('Enter')
  await expect(words(page)).toHaveText(['Two', 'One'])
  await page.getByLabel('Words of the step').first().fill('Second')
  await page.keyboard.press('Enter')
  await expect(words(page)).toHaveText(['Second', 'One'])
  const answered = page.waitForResponse((answer) => answer.request().postData()?.includes('remove:') === true)
  await steps(page).getByRole('button', { name: 'Remove' }).first().press('Enter')
  await expect(words(page)).toHaveText(['One'])
  await answered
  await page.reload()
  await expect(words(page)).toHaveText(['One'])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a step is added, ticked and removed, and one without words is refused beside the field', async ({
    page,
  }) => {
    await page.goto('/milestones/cs50p')
    await page.getByRole('button', { name: 'Add step' }).click()
    await expect(page.getByLabel('New step')).toHaveAccessibleDescription('Write what is to be done.')
    await page.getByLabel('New step').fill('Read')
    await page.getByRole('button', { name: 'Add step' }).click()
    await page.getByRole('button', { name: 'Done: Read' }).click()
    await expect(steps(page).getByText('1 of 1 done')).toBeVisible()
    await steps(page).getByText('Change', { exact: true }).click()
    await steps(page).getByRole('button', { name: 'Remove' }).click()
    await expect(words(page)).toHaveCount(0)
  })
})
