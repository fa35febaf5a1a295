import { randomUUID } from 'node:crypto'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { control, history, press, rows, TITLES, todayIn } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'
import { signInFull } from '../support/tour'

test.describe('the search page without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('finds in spite of a slip, by kind, and leads to what it found', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('banner').getByRole('button', { name: 'Search', exact: true }).click()
    await expect(page).toHaveURL(/\/search\?*$/)
    await expect(page.getByText(/There are 88 milestones, 60 skills/)).toBeVisible()
    await page.getByLabel('Search for').fill('pyhton')
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await expect(page).toHaveURL('/search?q=pyhton')
    await expect(page.getByLabel('Search for')).toHaveValue('pyhton')
    await expect(page.getByText('for “pyhton”')).toBeVisible()
    const milestones = page.getByRole('region', { name: 'Milestones' })
    await milestones.getByRole('link', { name: TITLES.cs50p, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLES.cs50p)
  })

  test('a skill leads to the milestones that teach it', async ({ page }) => {
    await page.goto('/search?q=SQL')
    await page.getByRole('region', { name: 'Skills' }).getByRole('link', { name: 'SQL', exact: true }).click()
    await expect(page).toHaveURL('/search?skill=sql')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('SQL')
    const taught = page.getByRole('region', { name: 'Where it is learnt' })
    await taught.getByRole('link', { name: 'Intro to SQL, then Advanced SQL' }).click()
    await expect(page).toHaveURL('/milestones/kaggle-sql')
  })

  test('says what to do when nothing is found, and takes whatever is asked', async ({ page }) => {
    await page.goto('/search?q=juggling')
    await expect(page.getByText('0 results for “juggling”')).toBeVisible()
    await expect(page.getByText(/fewer or shorter words find more/)).toBeVisible()
    for (const odd of [
      `q=${'x'.repeat(4_000)}`,
      'q=%5B.*%2B%3F(%22%3Cb%3E',
      'q=a&q=b',
      'skill=nothing',
      'skill=__proto__',
      'q=%F0%9F%98%80',
    ]) {
      const answer = await page.goto(`/search?${odd}`)
      expect(answer?.status(), odd).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search')
    }
  })
})

const field = (page: Page) => page.getByRole('combobox', { name: /^Search milestones/ })
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name })

/** Waits until the results are there and what this person has done is known. */
async function ready(page: Page) {
  await expect(field(page)).toBeFocused()
  await expect(option(page, /^Paths/)).toBeVisible()
}

test('the search opens by a key, forgives a slip, and Enter opens what it finds first', async ({ page }) => {
  await page.goto('/paths')
  await page.keyboard.press('/')
  await ready(page)
  await expect(field(page)).toHaveValue('')
  await page.keyboard.type('dashbaord')
  await expect(option(page, /^Dashboard Page/)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('introduction to gihtub')
  await expect(option(page, /^Introduction to GitHub/)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/milestones/git-github')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLES.github)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the arrows, Home and End go through the results, and the field says where one is', async ({ page }) => {
  await page.goto('/paths')
  await page.keyboard.press('Control+k')
  await ready(page)
  await page.keyboard.type('python')
  await expect(page.getByRole('status').filter({ hasText: /^\d+ results$/ })).toBeVisible()
  const options = page.getByRole('option', { name: /python/i }).and(page.locator('a'))
  const count = await options.count()
  for (const [key, place] of [
    ['ArrowDown', 1],
    ['End', count - 1],
    ['ArrowDown', 0],
    ['ArrowUp', count - 1],
    ['Home', 0],
  ] as const) {
    await page.keyboard.press(key)
    await expect(options.nth(place)).toHaveAttribute('aria-selected', 'true')
    await expect(page.locator('[aria-selected=true]')).toHaveCount(1)
    const id = await options.nth(place).getAttribute('id')
    await expect(field(page)).toHaveAttribute('aria-activedescendant', id ?? '')
  }
  await expect(field(page)).toBeFocused()
})

test('Escape gives the focus back to where it was, and so does a click beside it', async ({ page }) => {
  await page.goto('/paths/mle')
  const link = page.getByRole('link', { name: TITLES.cs50p, exact: true })
  await link.focus()
  for (const leave of [() => page.keyboard.press('Escape'), () => page.mouse.click(5, 300)]) {
    await page.keyboard.press('Control+k')
    await ready(page)
    await leave()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(link).toBeFocused()
  }
})

test('in a text field a slash is a slash, and Ctrl-K opens the search all the same', async ({ page }) => {
  await page.goto('/sign-in')
  const name = page.getByLabel('E-mail or user name')
  await name.focus()
  await page.keyboard.type('a/b?')
  await expect(name).toHaveValue('a/b?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await ready(page)
  await page.keyboard.type('a/b?')
  await expect(field(page)).toHaveValue('a/b?')
  await page.keyboard.press('Escape')
  await expect(name).toBeFocused()
  await expect(name).toHaveValue('a/b?')
})

test('the question mark lists the keys, and there the single ones are switched off for good', async ({
  page,
}) => {
  await page.goto('/paths')
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys).toContainText('Open the search')
  await keys.getByLabel('Use the single keys / and ?').uncheck()
  await keys.getByRole('button', { name: 'Close' }).click()
  await expect(keys).toHaveCount(0)
  await page.reload()
  await page.keyboard.press('/')
  await page.keyboard.press('?')
  await page.keyboard.press('Control+k')
  await ready(page)
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await page.getByRole('dialog').getByRole('button', { name: 'Keys' }).click()
  await keys.getByLabel('Use the single keys / and ?').check()
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)
  await expect(field(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('/')
  await ready(page)
})

test('the search opens again while the browser is still about to say that it was closed', async ({
  page,
}) => {
  await page.goto('/paths')
  await page.keyboard.press('/')
  await ready(page)
  await page.evaluate(() => {
    document.querySelector('dialog')?.close()
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))
    // The browser says so in a task of its own.
    return new Promise((resolve) => setTimeout(resolve))
  })
  await ready(page)
})

test('a milestone is marked done from the search with the keyboard alone, undone, and is on the dashboard', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await page.goto('/paths/mle')
  await expect(page.getByText('0 of 47 required milestones')).toBeVisible()
  await page.keyboard.press('/')
  await ready(page)
  await page.keyboard.type(TITLES.cs50p)
  const done = option(page, `Mark done: ${TITLES.cs50p}`)
  await expect(done).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(done).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Search' })
  await expect(dialog.getByText(`Marked done: ${TITLES.cs50p}`)).toBeVisible()
  // The page below has heard of it.
  await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('0 of 47 required milestones')).toBeVisible()
  await done.click()
  await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(control(page, 'Reopen', TITLES.cs50p)).toBeVisible()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Dashboard' }).click()
  await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
  const today = todayIn('UTC')
  expect(await history(userId, 'cs50p')).toEqual(
    ['done', 'reopened', 'done'].map((kind) => `${kind} ${today}`),
  )
})

test('a visitor starts a milestone from the search, and what was marked meanwhile is known when it opens', async ({
  page,
}) => {
  await page.goto('/milestones/git-github')
  await page.keyboard.press('/')
  await ready(page)
  await page.keyboard.type(TITLES.github)
  await option(page, `Start: ${TITLES.github}`).click()
  await expect(option(page, /^Introduction to GitHub Milestone, in progress/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(control(page, 'Start', TITLES.github)).toHaveCount(0)
  await press(page, control(page, 'Mark done', TITLES.github))
  await page.keyboard.press('/')
  await ready(page)
  await page.keyboard.type(TITLES.github)
  await expect(option(page, `Reopen: ${TITLES.github}`)).toBeVisible()
})

/** Somebody with a milestone and an application of their own and a note. */
async function signInWriter(context: BrowserContext, baseURL = '') {
  const { userId } = await signedIn(context, baseURL, { enrolledIn: ['mle'] })
  const [own, application] = [`own-${randomUUID()}`, randomUUID()]
  await rows(
    `INSERT INTO "OwnMilestone" ("userId", "milestoneId", position, kind, title, hours)
     VALUES ($1, $2, 1, 'project', 'A kiln for clay', 40)`,
    [userId, own],
  )
  await rows(`INSERT INTO "Standing" ("userId", "milestoneId", note) VALUES ($1, 'cs50p', $2)`, [
    userId,
    `${'Week after week. '.repeat(20)}Ask Ada about the kiln.`,
  ])
  await rows(
    `INSERT INTO "Application" ("userId", id, company, role) VALUES ($1, $2, 'Kiln Works', 'Intern')`,
    [userId, application],
  )
  await rows(
    `INSERT INTO "ApplicationMove" ("userId", "applicationId", no, stage, "movedOn")
     VALUES ($1, $2, 0, 'wishlist', '2026-11-01')`,
    [userId, application],
  )
  return { userId, own }
}

test('the search finds what somebody added and wrote, each under its title, and marks their own milestone', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId, own } = await signInWriter(context, baseURL)
  await page.goto('/paths/mle')
  await page.keyboard.press('/')
  await ready(page)
  await page.keyboard.type('kiln')
  await expect(option(page, /^A kiln for clay My milestone/)).toBeVisible()
  await expect(option(page, /^Kiln Works, Intern Application/)).toBeVisible()
  await expect(option(page, new RegExp(`^${TITLES.cs50p} Note ….*Ask Ada about the kiln`))).toBeVisible()
  await option(page, 'Start: A kiln for clay').click()
  await expect(option(page, /^A kiln for clay My milestone, in progress/)).toBeVisible()
  await expect.poll(() => history(userId, own)).toHaveLength(1)
  await option(page, /^Kiln Works, Intern/).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kiln Works, Intern')
})

test('what somebody wrote is told to nobody else, and kept by no cache', async ({
  context,
  baseURL,
  browser,
  request,
}) => {
  await signInWriter(context, baseURL)
  const own = await context.request.get('/api/search-own')
  expect(own.headers()['cache-control']).toBe('private, no-store')
  expect((await own.json()).map(({ title }: { title: string }) => title).sort()).toEqual(
    ['A kiln for clay', TITLES.cs50p, 'Kiln Works, Intern'].sort(),
  )
  expect(await (await request.get('/api/search-own')).json()).toEqual([])
  const other = await browser.newContext({ baseURL: baseURL ?? '' })
  await signedIn(other, baseURL ?? '')
  expect(await (await other.request.get('/api/search-own')).json()).toEqual([])
  await other.close()
})

test('on the search page there is one button of that name from the first, and elsewhere again the one of the head', async ({
  page,
}) => {
  const head = page.getByRole('banner').getByRole('button', { name: 'Search', exact: true })
  const html = await (await page.request.get('/search')).text()
  expect(html.match(/<form[^>]* action="\/search"/g)).toHaveLength(1)
  await page.goto('/paths')
  await page.keyboard.press('/')
  await ready(page)
  await page.getByRole('link', { name: 'Search page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search')
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toHaveCount(1)
  await expect(head).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await ready(page)
  await page.keyboard.type('dashboard')
  await page.keyboard.press('Escape')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Compare' }).click()
  await expect(head).toBeVisible()
})

test('without a way to know what was done, finding and opening work, and without an index it says so', async ({
  page,
}) => {
  await page.route('/api/standings', (route) => route.abort())
  await page.route('/api/search-own', (route) => route.abort())
  await page.goto('/paths')
  await page.keyboard.press('/')
  await ready(page)
  await page.keyboard.type(TITLES.github)
  await expect(option(page, /^Introduction to GitHub/)).toHaveCount(1)
  await page.route('/api/search-index', (route) => route.abort())
  await page.reload()
  await page.keyboard.press('/')
  await expect(page.getByText('What can be found could not be loaded.')).toBeVisible()
  await page.getByRole('link', { name: 'Search page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search')
})

test.describe('on a phone of 320 px', () => {
  test.use({ viewport: { width: 320, height: 600 }, hasTouch: true })

  test('the button opens the search, nothing sticks out, and a touch opens a result', async ({ page }) => {
    await page.goto('/paths/mle')
    await page.getByRole('button', { name: 'Search', exact: true }).tap()
    await ready(page)
    await field(page).fill('data')
    await expect(page.getByRole('status').filter({ hasText: /the best 24 are shown/ })).toBeVisible()
    const { width, over } = await page.getByRole('dialog').evaluate((dialog) => ({
      width: dialog.getBoundingClientRect().right,
      over: [...dialog.querySelectorAll('*')]
        .filter((each) => each.getBoundingClientRect().right > innerWidth)
        .map((each) => each.outerHTML.slice(0, 100)),
    }))
    expect(width).toBeLessThanOrEqual(320)
    expect(over).toEqual([])
    await option(page, /^Data Cleaning/).tap()
    await expect(page).toHaveURL('/milestones/kaggle-data-cleaning')
  })
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('axe finds nothing in the search and in its keys', async ({ page }) => {
      await page.goto('/paths')
      await page.keyboard.press('/')
      await ready(page)
      await expectAccessible(page)
      await page.keyboard.type('python')
      await expect(option(page, `Mark done: ${TITLES.cs50p}`)).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.type(' juggling')
      await expect(page.getByText(/^Nothing found/)).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Keys' }).click()
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
      await expectAccessible(page)
    })
  })

test('what can be found is asked for without cookies, may be kept, and tells nothing of anybody', async ({
  page,
  context,
  baseURL,
  request,
}) => {
  await signInFull(context, baseURL ?? '')
  const asked = page.waitForRequest('/api/search-index')
  await page.goto('/paths')
  await page.keyboard.press('/')
  expect((await (await asked).allHeaders()).cookie).toBeUndefined()
  const answer = await request.get('/api/search-index')
  expect(answer.headers()['cache-control']).toContain('public')
  const headers = { 'if-none-match': answer.headers().etag ?? '' }
  expect((await request.get('/api/search-index', { headers })).status()).toBe(304)
  expect(await (await context.request.get('/api/search-index')).text()).toBe(await answer.text())
  const own = await context.request.get('/api/standings')
  expect(own.headers()['cache-control']).toBe('private, no-store')
  expect(Object.keys(await own.json())).toContain('cs50p')
  expect(await (await request.get('/api/standings')).json()).toEqual({})
})
