import { expect, type Page } from '@playwright/test'
import { control, enter, newName, press, TITLES } from '../support/journey'
import { test } from '../support/test'
import { OWN, PUBLIC, signInFull } from '../support/tour'

/** Everything that a browser complains about, from now on: its console, uncaught errors, the content security policy. */
async function complaints(page: Page): Promise<string[]> {
  const heard: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(`${page.url()} ${message.text()}`)
  })
  page.on('pageerror', (error) => heard.push(`${page.url()} ${error.message}`))
  await page.exposeFunction('violated', (what: string) => heard.push(what))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { violated } = globalThis as unknown as { violated: (what: string) => void }
      violated(`${location.href} ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  return heard
}

test('no page of a person violates the content security policy or writes to the console', async ({
  page,
  context,
  baseURL,
}) => {
  const heard = await complaints(page)
  await signInFull(context, baseURL ?? '')
  for (const address of OWN) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  const headings = {
    Dashboard: 'Machine Learning Engineer',
    Paths: 'Paths',
    Timeline: 'Timeline',
    Settings: 'Settings',
  }
  for (const [name, heading] of Object.entries(headings)) {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  }
  await page.goto('/paths/mle')
  await press(page, control(page, 'Mark done', TITLES.github))
  await press(page, page.getByRole('button', { name: 'Undo' }))
  await page.getByRole('button', { name: 'Dark', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(heard).toEqual([])
})

test('no page for everybody violates the content security policy or writes to the console', async ({
  page,
}) => {
  const heard = await complaints(page)
  for (const address of PUBLIC) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.goto('/sign-up')
  await enter(page, newName(), 'Create account')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // A browser itself reports the one page that is not there.
  expect(heard.filter((each) => !/nowhere.*status of 404/.test(each))).toEqual([])
})

test('what violates the policy would be heard', async ({ page }) => {
  const heard = await complaints(page)
  await page.goto('/')
  await page.evaluate(() => {
    const script = document.createElement('img')
    script.src = 'https://example.org/pixel.png'
    document.body.append(script)
  })
  await expect.poll(() => heard.join()).toContain('img-src https://example.org/pixel.png')
})

test('the theme is remembered and is in the first HTML, so that nothing flashes', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/paths/mle?kind=event')
  await page.getByRole('button', { name: 'Dark', exact: true }).click()
  await expect(page).toHaveURL('/paths/mle?kind=event')
  await expect(page.getByRole('button', { name: 'Dark', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  const html = await (await page.request.get('/')).text()
  expect(html).toContain('data-theme="dark"')
  await page.goto('/')
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  await page.getByRole('button', { name: 'System', exact: true }).click()
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light dark')
})

test.describe('in an American browser', () => {
  test.use({ locale: 'en-US' })

  test('days are written as in America, in the first HTML as in the page, until somebody chooses', async ({
    page,
    context,
    baseURL,
  }) => {
    const heard = await complaints(page)
    await signInFull(context, baseURL ?? '')
    await page.goto('/paths/mle')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-US')
    await expect(page.getByRole('main')).toContainText('Done on Feb 29, 2024')
    for (const address of ['/timeline', '/timeline?zoom=week', '/timeline/2024', '/plan', '/compare'])
      await page.goto(address)
    await page.goto('/settings')
    await page.getByRole('button', { name: '21 Nov 2026', exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
    await page.goto('/paths/mle')
    await expect(page.getByRole('main')).toContainText('Done on 29 Feb 2024')
    await page.goto('/settings')
    await page.getByRole('button', { name: 'As this browser', exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-US')
    expect(heard).toEqual([])
  })
})
