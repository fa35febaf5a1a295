import { expect, type Page } from '@playwright/test'
import { bar, control, press, TITLES } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'

test.beforeEach(async ({ context, baseURL }) => {
  await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
})

const links = (page: Page) => page.getByRole('region', { name: 'Your links', exact: true })
const listed = (page: Page) => links(page).getByRole('listitem')
const button = (page: Page, name: string) => links(page).getByRole('button', { name, exact: true })

async function add(page: Page, url: string, title = '') {
  await page.getByLabel('Address of a link').fill(url)
  await page.getByLabel('Its title, if you like').fill(title)
  await press(page, button(page, 'Add link'))
}

test('links of one’s own are kept beside the note, changed, found by the search, and taken back', async ({
  page,
}) => {
  await page.goto('/milestones/cs50p')
  await add(page, 'javascript:alert(1)', 'Bad')
  await expect(page.getByLabel('Address of a link')).toHaveAccessibleDescription(/Write a whole web address/)
  await expect(page.getByLabel('Its title, if you like')).toHaveValue('Bad')
  await add(page, 'https://example.org/slides', 'Slides of week 2')
  const link = links(page).getByRole('link', { name: /^Slides of week 2/ })
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer ugc')
  await expect(page.getByLabel('Address of a link')).toHaveValue('')
  await add(page, 'https://example.org/forum')
  await expect(listed(page)).toHaveCount(2)
  await listed(page).first().getByText('Change', { exact: true }).click()
  await listed(page).first().getByLabel('Title').fill('Slides of week 3')
  await press(page, listed(page).first().getByRole('button', { name: 'Save link' }))
  await expect(links(page).getByRole('link', { name: /^Slides of week 3/ })).toBeVisible()
  await press(page, listed(page).first().getByRole('button', { name: 'Remove link' }))
  await expect(listed(page)).toHaveCount(1)
  await press(page, links(page).getByRole('button', { name: 'Undo' }))
  await expect(listed(page)).toHaveCount(2)
  await expect(listed(page).first()).toContainText('Slides of week 3')
  await page.goto('/search?q=slides')
  const own = page.getByRole('region', { name: 'What you wrote' })
  await expect(own).toContainText('Link: Slides of week 3 https://example.org/slides')
  await own.getByRole('link', { name: TITLES.cs50p }).click()
  await expect(listed(page)).toHaveCount(2)
})

test('Ctrl-Z takes back one change at a time, the latest of the whole page first', async ({ page }) => {
  await page.goto('/milestones/cs50p')
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await expect(control(page, 'Reopen', TITLES.cs50p)).toBeVisible()
  await add(page, 'https://example.org/forum')
  await expect(listed(page)).toHaveCount(1)
  const back = async () => {
    await page.getByRole('heading', { level: 1 }).click()
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.keyboard.press('Control+z')
    await answer
  }
  await back()
  await expect(listed(page)).toHaveCount(0)
  await expect(control(page, 'Reopen', TITLES.cs50p)).toBeVisible()
  await back()
  await expect(control(page, 'Mark done', TITLES.cs50p)).toBeVisible()
})

test('a link changed in two tabs is not overwritten: both are shown', async ({ page, context }) => {
  await page.goto('/milestones/cs50p')
  await add(page, 'https://example.org/forum')
  await expect(listed(page)).toHaveCount(1)
  const other = await context.newPage()
  await other.goto('/milestones/cs50p')
  const rename = async (tab: Page, title: string) => {
    await listed(tab).getByText('Change', { exact: true }).click()
    await listed(tab).getByLabel('Title').fill(title)
    await press(tab, listed(tab).getByRole('button', { name: 'Save link' }))
  }
  await rename(other, 'Named there')
  await expect(listed(other).getByRole('link')).toContainText('Named there')
  await rename(page, 'Named here')
  await expect(listed(page).getByRole('blockquote')).toContainText('Named there')
  await expect(listed(page).getByLabel('Title')).toHaveValue('Named here')
  await press(page, listed(page).getByRole('button', { name: 'Save link' }))
  await expect(listed(page).getByRole('link')).toContainText('Named here')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a link is added, refused beside its field, changed, removed and back', async ({ page }) => {
    await page.goto('/milestones/cs50p')
    await page.getByLabel('Address of a link').fill('forum')
    await page.getByLabel('Its title, if you like').fill('Forum')
    await button(page, 'Add link').click()
    await expect(page.getByLabel('Address of a link')).toHaveAccessibleDescription(
      /Write a whole web address/,
    )
    await expect(page.getByLabel('Its title, if you like')).toHaveValue('Forum')
    await page.getByLabel('Address of a link').fill('https://example.org/forum')
    await button(page, 'Add link').click()
    await expect(links(page).getByRole('link', { name: /^Forum/ })).toBeVisible()
    await listed(page).getByText('Change', { exact: true }).click()
    await listed(page).getByLabel('Title').fill('The forum')
    await button(page, 'Save link').click()
    await expect(links(page).getByRole('link', { name: /^The forum/ })).toBeVisible()
    await listed(page).getByText('Change', { exact: true }).click()
    await button(page, 'Remove link').click()
    await expect(listed(page)).toHaveCount(0)
    await bar(page).filter({ hasText: 'Link removed' }).getByRole('button', { name: 'Undo' }).click()
    await expect(links(page).getByRole('link', { name: /^The forum/ })).toBeVisible()
  })
})
