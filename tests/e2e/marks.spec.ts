import { expect, type Page } from '@playwright/test'
import { bar, control, history, hold, press, progress, rows, TITLES, todayIn } from '../support/journey'
import { idHashOf, type Person, signedIn } from '../support/session'
import { test } from '../support/test'

/** Asked when it is needed: a day may end while the tests run. */
const today = () => todayIn('UTC')

let person: Person

test.beforeEach(async ({ context, baseURL }) => {
  person = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
})

/** Waits until the page has read every answer, which is later than their arrival: it lets its visitor leave unasked then. */
async function allAnswered(page: Page) {
  const leaves = () => page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })))
  await expect.poll(leaves).toBe(true)
}

const undo = (page: Page) => bar(page).getByRole('button', { name: 'Undo' })

test('a tick is undone within ten seconds, and after them the offer is gone and reopening remains', async ({
  page,
}) => {
  await page.clock.install()
  await page.goto('/paths/mle')
  const clicked = await page.evaluate(() => Date.now())
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await expect(bar(page)).toContainText(`Marked done: ${TITLES.cs50p}`)
  // The clock stands while undo is pressed, however slow the machine.
  await page.clock.pauseAt(clicked + 9_900)
  await press(page, undo(page))
  await page.clock.resume()
  await expect(control(page, 'Mark done', TITLES.cs50p)).toBeVisible()
  await expect(page.getByText('0 of 47 required milestones')).toBeVisible()

  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await expect(undo(page)).toBeVisible()
  await page.clock.fastForward(10_100)
  await expect(undo(page)).toHaveCount(0)
  await page.reload()
  await press(page, control(page, 'Reopen', TITLES.cs50p))
  await page.reload()
  await expect(control(page, 'Mark done', TITLES.cs50p)).toBeVisible()
  expect(await history(person.userId, 'cs50p')).toEqual(
    ['done', 'reopened', 'done', 'reopened'].map((kind) => `${kind} ${today()}`),
  )
})

test('Ctrl-Z takes back change by change, but not while somebody types', async ({ page }) => {
  await page.goto('/paths/mle')
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await press(page, control(page, 'Mark done', TITLES.github))
  const back = async () => {
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.keyboard.press('Control+z')
    await answer
  }
  await back()
  await expect(control(page, 'Mark done', TITLES.github)).toBeVisible()
  await expect(control(page, 'Reopen', TITLES.cs50p)).toBeVisible()
  await back()
  await expect(page.getByText('0 of 47 required milestones')).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.goto('/milestones/cs50p')
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await page.getByLabel('Private note').focus()
  await page.keyboard.press('Control+z')
  await allAnswered(page)
  await expect(control(page, 'Reopen', TITLES.cs50p)).toBeVisible()
  expect(await history(person.userId, 'cs50p')).toEqual(
    ['done', 'reopened', 'done'].map((kind) => `${kind} ${today()}`),
  )
})

test('undoing a reopening brings the old date back', async ({ page }) => {
  await rows('INSERT INTO "Standing" ("userId", "milestoneId", "doneOn", version) VALUES ($1, $2, $3, 1)', [
    person.userId,
    'cs50p',
    '2024-02-29',
  ])
  await page.goto('/paths/mle')
  await press(page, control(page, 'Reopen', TITLES.cs50p))
  await press(page, undo(page))
  await expect(page.getByText('Done on 29 Feb 2024')).toBeVisible()
  expect(await history(person.userId, 'cs50p')).toEqual([`reopened ${today()}`, 'done 2024-02-29'])
})

test('what is started shows on the dashboard, and only what is optional can be set aside', async ({
  page,
}) => {
  await page.goto('/paths/mle')
  await expect(control(page, 'Set aside', TITLES.cs50p)).toHaveCount(0)
  await press(page, control(page, 'Start', TITLES.semester))
  await expect(control(page, 'Start', TITLES.semester)).toHaveCount(0)
  await press(page, control(page, 'Set aside', TITLES.elements))
  await expect(control(page, 'Reopen', TITLES.elements)).toBeVisible()
  await expect(progress(page, 'Machine Learning Engineer')).toHaveAttribute('aria-valuenow', '0')
  await page.goto('/paths/mle?state=set-aside')
  await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveText([TITLES.elements])
  await page.goto('/dashboard')
  const started = page.getByRole('region', { name: 'In progress' })
  await expect(started.getByRole('heading', { level: 3 })).toHaveText([TITLES.semester])
  await press(page, control(page, 'Mark done', TITLES.semester))
  await expect(started).toHaveCount(0)
  await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
})

test('a path is filtered by kind and state in the address, and progress counts what is hidden', async ({
  page,
}) => {
  await page.goto('/paths/mle')
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await page.getByRole('navigation', { name: 'Filter by kind' }).getByRole('link', { name: 'Event' }).click()
  await expect(page).toHaveURL('/paths/mle?kind=event')
  await expect(control(page, 'Reopen', TITLES.cs50p)).toHaveCount(0)
  await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
  await page.getByRole('navigation', { name: 'Filter by state' }).getByRole('link', { name: 'Done' }).click()
  await expect(page).toHaveURL('/paths/mle?kind=event&state=done')
  await expect(page.getByText('No milestone matches these filters.')).toBeVisible()
  await page.getByRole('navigation', { name: 'Filter by kind' }).getByRole('link', { name: 'All' }).click()
  await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveText([TITLES.cs50p])
})

test('a double click and a click in each of two tabs are one completion', async ({ page, context }) => {
  const other = await context.newPage()
  for (const tab of [page, other]) await tab.goto('/paths/mle')
  // On a phone the opposite button appears under the finger.
  await page.setViewportSize({ width: 390, height: 800 })
  await control(page, 'Mark done', TITLES.cs50p).dblclick({ delay: 60 })
  await press(other, control(other, 'Mark done', TITLES.cs50p))
  for (const tab of [page, other]) await expect(control(tab, 'Reopen', TITLES.cs50p)).toBeVisible()
  await page.reload()
  await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
  expect(await history(person.userId, 'cs50p')).toEqual([`done ${today()}`])
})

test('ten parallel copies of one tick are one completion and no error', async ({ page }) => {
  await page.goto('/paths/mle')
  await page.route('/paths/mle', (route) => route.abort())
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await control(page, 'Mark done', TITLES.cs50p).click()
  const request = await sent
  const copy = { headers: await request.allHeaders(), data: request.postDataBuffer() ?? '' }
  const answers = await Promise.all(Array.from({ length: 10 }, () => page.request.post(request.url(), copy)))
  for (const answer of answers) {
    expect(answer.status()).toBe(200)
    expect(await answer.text()).toContain('"ok":true')
  }
  expect(await history(person.userId, 'cs50p')).toEqual([`done ${today()}`])
})

test('when the network fails the control goes back and says so, and works again', async ({ page }) => {
  await page.goto('/paths/mle')
  await page.route('/paths/mle', (route) => route.abort())
  await control(page, 'Mark done', TITLES.cs50p).click()
  await expect(bar(page)).toContainText('could not be reached. Check your connection')
  await expect(control(page, 'Mark done', TITLES.cs50p)).toBeVisible()
  await expect(page.getByText('0 of 47 required milestones')).toBeVisible()
  await page.unroute('/paths/mle')
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await expect(control(page, 'Reopen', TITLES.cs50p)).toBeVisible()
  expect(await history(person.userId, 'cs50p')).toEqual([`done ${today()}`])
})

test('when the network fails under two clicks on one control, it shows what the server has', async ({
  page,
}) => {
  await page.goto('/paths/mle')
  let go = () => {}
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  await page.route('/paths/mle', async (route) => {
    await held
    await route.abort()
  })
  await control(page, 'Mark done', TITLES.cs50p).click()
  await control(page, 'Reopen', TITLES.cs50p).click()
  go()
  await allAnswered(page)
  await expect(bar(page)).toContainText('could not be reached')
  await expect(control(page, 'Mark done', TITLES.cs50p)).toBeVisible()
  await expect(page.getByText('0 of 47 required milestones')).toBeVisible()
})

test('when the server refuses, the control goes back and says why', async ({ page }) => {
  const optionalHere = 'Answer ten shop questions with SQL'
  await page.goto('/paths/mle')
  // Meanwhile, in another browser, they choose a path that requires it.
  await rows(`INSERT INTO "Enrollment" ("userId", "pathId", "chosenOn") VALUES ($1, 'ds', now())`, [
    person.userId,
  ])
  await press(page, control(page, 'Set aside', optionalHere))
  await expect(bar(page)).toContainText('A path you chose requires this milestone')
  await expect(control(page, 'Set aside', optionalHere)).toBeVisible()
  expect(await history(person.userId, 'proj-olist-sql')).toEqual([])
  await page.reload()
  await expect(control(page, 'Mark done', optionalHere)).toBeVisible()
  await expect(control(page, 'Set aside', optionalHere)).toHaveCount(0)
})

test('when the session was ended elsewhere, the control goes back and asks to sign in', async ({ page }) => {
  await page.goto('/paths/mle')
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  await rows('UPDATE "Session" SET "revokedAt" = now() WHERE "idHash" = $1', [idHashOf(person.sessionId)])
  await press(page, control(page, 'Reopen', TITLES.cs50p))
  await expect(bar(page)).toContainText('You are signed out. Sign in and try again.')
  await expect(control(page, 'Reopen', TITLES.cs50p)).toBeVisible()
  expect(await history(person.userId, 'cs50p')).toEqual([`done ${today()}`])
})

test('ticks that are still on their way when a link is followed arrive all the same', async ({ page }) => {
  await page.goto('/paths/mle')
  const go = await hold(page, '/paths/mle')
  for (const title of [TITLES.cs50p, TITLES.github, TITLES.semester])
    await control(page, 'Mark done', title).click()
  await page.getByRole('link', { name: 'Timeline', exact: true }).click()
  await expect(page).toHaveURL('/timeline')
  go()
  for (const id of ['cs50p', 'git-github', 'missing-semester'])
    await expect.poll(() => history(person.userId, id), id).toEqual([`done ${today()}`])
})

test('leaving the page while a tick is unsent asks first, and afterwards no more', async ({ page }) => {
  const asked: string[] = []
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type())
    await dialog.dismiss()
  })
  await page.goto('/paths/mle')
  const go = await hold(page, '/paths/mle')
  await control(page, 'Mark done', TITLES.cs50p).click()
  await page.getByRole('link', { name: TITLES.github }).click()
  await expect.poll(() => asked).toEqual(['beforeunload'])
  go()
  await allAnswered(page)
  await page.getByRole('link', { name: TITLES.github }).click()
  await expect(page).toHaveURL('/milestones/git-github')
  expect(asked).toHaveLength(1)
})

test('an answer that a newer click has overtaken does not turn the control back', async ({ page }) => {
  await page.goto('/paths/mle')
  let posts = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') posts += 1
  })
  const go = await hold(page, '/paths/mle')
  await control(page, 'Mark done', TITLES.cs50p).click()
  await control(page, 'Reopen', TITLES.cs50p).click()
  go(1)
  // The second is sent once the first is answered.
  await expect.poll(() => posts).toBe(2)
  await expect(control(page, 'Mark done', TITLES.cs50p)).toBeVisible()
  go()
  await expect.poll(() => history(person.userId, 'cs50p')).toEqual([`done ${today()}`, `reopened ${today()}`])
})
