import { expect, type Page } from '@playwright/test'
import { test } from '../support/test'

const term = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
const shown = (page: Page) => page.locator('.term:visible')

test('a reader filters as they type, and the address keeps what they typed', async ({ page }) => {
  await page.goto('/glossary')
  await expect(page.getByRole('status')).toHaveText('60 of 60 terms')
  await page.getByLabel('Find a term').fill('drift')
  await expect(term(page, 'Drift')).toBeVisible()
  const found = await shown(page).count()
  expect(found).toBeLessThan(10)
  await expect(page.getByRole('status')).toHaveText(`${found} of 60 terms`)
  await expect(page).toHaveURL('/glossary?q=drift')
  await page.reload()
  await expect(shown(page)).toHaveCount(found)
  await page.getByLabel('Find a term').fill('zzz')
  await expect(page.getByText('No term has all of that in it.')).toBeVisible()
  await page.getByRole('link', { name: 'Show all terms' }).click()
  await expect(shown(page)).toHaveCount(60)
})

test('the filter and the address agree for who comes back, and for who begins anew', async ({ page }) => {
  await page.goto('/glossary')
  await page.getByLabel('Find a term').fill('drift')
  await expect(page).toHaveURL('/glossary?q=drift')
  await term(page, 'Drift').getByText('Where you meet it').click()
  await term(page, 'Drift').locator('a[href^="/milestones/"]').first().click()
  await expect(page).toHaveURL(/\/milestones\//)
  await page.goBack()
  await expect(page).toHaveURL('/glossary?q=drift')
  await expect(page.getByLabel('Find a term')).toHaveValue('drift')
  await expect(page.getByRole('status')).toHaveText('1 of 60 terms')
  await expect(shown(page)).toHaveCount(1)
  // Once after Back and once after typing: the router answers the first from what it remembers.
  for (const again of [false, true]) {
    if (again) await page.getByLabel('Find a term').fill('drift')
    await expect(page).toHaveURL('/glossary?q=drift')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).click()
    await expect(page).toHaveURL('/glossary')
    await expect(page.getByLabel('Find a term')).toHaveValue('')
    await expect(shown(page)).toHaveCount(60)
  }
})

for (const [what, address] of [
  ['a milestone', '/milestones/google-mlcc'],
  ['the comparison', '/compare'],
  ['a statement of the assessment', '/assessment'],
] as const)
  test(`${what} explains its words where they stand, by keyboard alone`, async ({ page }) => {
    await page.goto(address)
    const hint = page.getByRole('button', { name: /^What is .*\?$/ }).first()
    await hint.focus()
    await page.keyboard.press('Enter')
    const card = page.getByRole('note').filter({ visible: true })
    await expect(card).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
    await page.keyboard.press('Enter')
    await card.getByRole('link', { name: 'In the glossary' }).first().click()
    await expect(page).toHaveURL(/\/glossary#term-/)
    await expect(page.locator('.term:target')).toBeInViewport()
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the filter is a form, and a definition opens where it stands', async ({ page }) => {
    await page.goto('/glossary')
    await page.getByLabel('Find a term').fill('drift')
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    await expect(page).toHaveURL('/glossary?q=drift')
    expect(await shown(page).count()).toBeLessThan(10)
    await page.goto('/milestones/google-mlcc')
    await page
      .getByRole('button', { name: /^What is .*\?$/ })
      .first()
      .click()
    await expect(page.getByRole('note').filter({ visible: true })).toBeVisible()
  })
})
