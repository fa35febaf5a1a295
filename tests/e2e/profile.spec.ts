import { randomUUID } from 'node:crypto'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { rows } from '../support/journey'
import { signInMarked } from '../support/marked'
import { sheetsOf } from '../support/paper'
import { type Person, signedIn } from '../support/session'
import { test } from '../support/test'

const main = (page: Page) => page.getByRole('main')
const newHandle = () => `walker-${randomUUID().slice(0, 8)}`

const PROJECT = 'Explain and predict customer churn'

/** A finished project with everything an employer asks for. */
const finishProject = ({ userId }: Pick<Person, 'userId'>) =>
  rows(
    `WITH facts AS (
       INSERT INTO "ProjectFacts" ("userId", "milestoneId", question, data, result, "repositoryUrl", version)
       VALUES ($1, 'proj-churn', 'Who leaves, and why?', '7,043 customers', 'ROC AUC 0.84', 'https://example.org/churn', 1))
     INSERT INTO "Standing" ("userId", "milestoneId", "doneOn", version) VALUES ($1, 'proj-churn', '2026-06-20', 1)`,
    [userId],
  )

/** What a browser without an account gets. */
async function stranger(context: BrowserContext): Promise<Page> {
  const browser = context.browser()
  if (!browser) throw new Error('there is no browser')
  return (await browser.newContext({ baseURL: test.info().project.use.baseURL ?? '' })).newPage()
}

/** The profile within an answer, as it was sent. */
const articleIn = (html: string) => /<article class="profile">.*<\/article>/s.exec(html)?.[0]

async function name(page: Page, handle: string) {
  await page.getByLabel('Address of your page').fill(handle)
  await page.getByRole('button', { name: 'Save address' }).click()
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
}

test('a profile is looked at, published with the next click, seen by everybody, and taken back', async ({
  page,
  context,
  baseURL,
}) => {
  await finishProject(await signedIn(context, baseURL ?? '', { displayName: 'Ada', enrolledIn: ['mle'] }))
  const handle = newHandle()
  const other = await stranger(context)
  await page.goto('/settings')
  await page.getByRole('link', { name: 'Public profile and share links' }).click()
  await expect(main(page)).toContainText('Private: nobody but you sees it')
  await name(page, handle)
  expect((await other.goto(`/p/${handle}`))?.status()).toBe(404)
  await page.getByRole('link', { name: 'View as employer' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Ada' })).toBeVisible()
  const preview = await page.locator('article.profile').innerHTML()
  const sent = await page.request.get('/settings/profile/preview')
  await page.getByRole('button', { name: 'Publish profile' }).press('Enter')
  await expect(page.getByText('Your profile is published.')).toBeVisible()
  const answer = await other.goto(`/p/${handle}`)
  expect(answer?.headers()['x-robots-tag']).toBe('noindex, nofollow')
  await expect(main(other)).toContainText('Who leaves, and why?')
  await expect(main(other).getByRole('link', { name: 'Code' })).toHaveAttribute(
    'href',
    'https://example.org/churn',
  )
  await expect(main(other)).not.toContainText('%')
  expect(await other.locator('article.profile').innerHTML()).toBe(preview)
  expect(articleIn((await answer?.text()) ?? '')).toBe(articleIn(await sent.text()))
  expect(articleIn(await sent.text())).toContain(PROJECT)
  await page.getByRole('button', { name: 'Unpublish profile' }).click()
  await expect(page.getByText('Your profile is private again')).toBeVisible()
  expect((await other.reload())?.status()).toBe(404)
  await expect(main(other)).not.toContainText('Ada')
})

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'without an address so far' : 'without an address and JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a profile gets one where it is published, suggested from nothing private, in two clicks', async ({
      page,
      context,
      baseURL,
    }) => {
      const loginName = `ada-${randomUUID()}@example.org`
      await signedIn(context, baseURL ?? '', { loginName, displayName: 'Ada' })
      await page.goto('/settings/profile')
      await page.getByRole('link', { name: 'View as employer' }).click()
      const address = page.getByLabel('Address of your page')
      await expect(address).toHaveValue(/^walker-[0-9a-f]{8}$/)
      const suggested = await address.inputValue()
      await address.fill('admin')
      await page.getByRole('button', { name: 'Publish profile' }).click()
      await expect(address).toHaveAccessibleDescription(/This name is Waymark’s own/)
      await expect(address).toHaveValue('admin')
      await address.fill(suggested)
      await page.getByRole('button', { name: 'Publish profile' }).click()
      await expect(page.getByText('Your profile is published.')).toBeVisible()
      const other = await stranger(context)
      expect((await other.goto(`/p/${suggested}`))?.status()).toBe(200)
    })
  })

test('what is shown is chosen by switches and item by item, and an older address leads on', async ({
  page,
  context,
  baseURL,
}) => {
  const person = await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  await finishProject(person)
  const [handle, next] = [newHandle(), newHandle()]
  await page.goto('/settings/profile')
  await name(page, handle)
  await page.getByLabel('Name on the page').fill('Ada')
  await page.getByLabel('E-mail address', { exact: true }).first().fill('ada@example.org')
  await page.getByLabel('As', { exact: true }).fill('Data analyst')
  await page.getByLabel('Progress in percent').check()
  await page.getByLabel('When I finished it').uncheck()
  await page.getByLabel('Search engines may list the page').check()
  await page.getByRole('button', { name: 'Save what is shown' }).click()
  await expect(page.getByText('Saved. Look at it')).toBeVisible()
  await page.getByRole('link', { name: 'View as employer' }).click()
  await page.getByRole('button', { name: 'Publish profile' }).click()
  await expect(page.getByText('Your profile is published.')).toBeVisible()
  const other = await stranger(context)
  const answer = await other.goto(`/p/${handle}`)
  expect(answer?.headers()['x-robots-tag']).toBeUndefined()
  await expect(main(other)).toContainText('Open to work: Data analyst')
  await expect(other.getByRole('progressbar', { name: 'Machine Learning Engineer progress' })).toBeVisible()
  await expect(main(other)).not.toContainText('2026')
  await expect(main(other)).not.toContainText('ada@example.org')
  await page.goto('/settings/profile')
  await page.getByText('Projects 1 of 1').press('Enter')
  await page.getByRole('button', { name: `Hide: ${PROJECT}` }).press('Enter')
  await expect(page.getByText('Projects 0 of 1')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^1 of \d+ hidden\.$/ })).toBeVisible()
  await expect(page.getByRole('button', { name: `Show: ${PROJECT}` })).toBeFocused()
  await other.reload()
  await expect(main(other)).toContainText('No finished work is shown here yet.')
  await expect(main(other)).not.toContainText(PROJECT)
  await name(page, next)
  await other.goto(`/p/${handle}`)
  await expect(other).toHaveURL(`/p/${next}`)
})

test('a share link opens the private page, says when, and is gone at once', async ({
  page,
  context,
  baseURL,
}) => {
  await finishProject(await signedIn(context, baseURL ?? '', { displayName: 'Ada' }))
  await page.goto('/settings/profile')
  await page.getByLabel('For whom').fill('Owl Labs')
  await page.getByRole('button', { name: 'Make a link' }).click()
  const address = (await page.getByText(/\/s\/[\w-]{43}$/).textContent()) ?? ''
  const path = new URL(address).pathname
  await page.getByRole('button', { name: 'I have copied it' }).click()
  await expect(page.getByText('never opened')).toBeVisible()
  await expect(main(page)).not.toContainText('/s/')
  const other = await stranger(context)
  const opened = await other.goto(path)
  expect(opened?.headers()).toMatchObject({
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
    'cache-control': expect.stringContaining('no-store'),
  })
  await expect(main(other)).toContainText('Who leaves, and why?')
  await page.reload()
  await expect(page.getByText(/last opened \d/)).toBeVisible()
  await page.getByRole('button', { name: /^Revoke the link for Owl Labs/ }).press('Enter')
  await expect(page.getByText('That link was revoked')).toBeVisible()
  await expect(page.locator(':focus')).toContainText('That link was revoked')
  await expect(page.getByRole('button', { name: /^Revoke the link/ })).toHaveCount(0)
  expect((await other.goto(path))?.status()).toBe(404)
  await expect(main(other)).not.toContainText('Ada')
})

test('refusals stand beside their fields, and an older tab gets to see what is stored', async ({
  page,
  context,
  baseURL,
}) => {
  await signedIn(context, baseURL ?? '')
  await page.goto('/settings/profile')
  for (const [typed, sentence] of [
    ['settings', /Waymark’s own/],
    ['no spaces', /Use small letters/],
    ['ab', /Use 3 to 30/],
  ] as const) {
    await page.getByLabel('Address of your page').fill(typed)
    await page.getByRole('button', { name: 'Save address' }).click()
    await expect(page.getByLabel('Address of your page')).toHaveAccessibleDescription(sentence)
    await expect(page.getByLabel('Address of your page')).toHaveValue(typed)
  }
  await page.getByLabel('Name on the page').fill('ada@example.org')
  await page.getByRole('button', { name: 'Save what is shown' }).click()
  await expect(page.getByLabel('Name on the page')).toHaveAccessibleDescription(
    /An e-mail address is shown only/,
  )
  await page.getByLabel('Last day').fill('2020-01-01')
  await page.getByLabel('For whom').fill('Owl Labs')
  await page.getByRole('button', { name: 'Make a link' }).click()
  await expect(page.getByLabel('Last day')).toHaveAccessibleDescription(/Choose today or a later day/)
  await expectAccessible(page, { within: 'main' })
  const older = await context.newPage()
  await older.goto('/settings/profile')
  await page.getByLabel('Name on the page').fill('Ada')
  await page.getByRole('button', { name: 'Save what is shown' }).click()
  await expect(page.getByText('Saved. Look at it')).toBeVisible()
  await older.getByLabel('Headline').fill('From the other tab')
  await older.getByRole('button', { name: 'Save what is shown' }).click()
  await expect(older.getByText('Stored now:')).toBeVisible()
  await expect(older.getByLabel('Headline')).toHaveValue('From the other tab')
  await older.getByRole('button', { name: 'Save what is shown' }).click()
  await expect(older.getByText('Saved. Look at it')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a profile is named, published, shared, hidden and taken back', async ({ page, context, baseURL }) => {
    await finishProject(await signedIn(context, baseURL ?? '', { displayName: 'Ada' }))
    const handle = newHandle()
    await page.goto('/settings/profile')
    await name(page, handle)
    await page.goto('/settings/profile')
    await page.getByLabel('Headline').fill('Looking for an internship')
    await page.getByLabel('Courses').uncheck()
    await page.getByRole('button', { name: 'Save what is shown' }).click()
    await expect(page.getByLabel('Headline')).toHaveValue('Looking for an internship')
    await page.goto('/settings/profile')
    await expect(page.getByLabel('Courses')).not.toBeChecked()
    await page.getByRole('link', { name: 'View as employer' }).click()
    await page.getByRole('button', { name: 'Publish profile' }).click()
    await expect(page.getByText('Your profile is published.')).toBeVisible()
    const other = await stranger(context)
    await other.goto(`/p/${handle}`)
    await expect(main(other)).toContainText('Looking for an internship')
    await page.getByText('Projects 1 of 1').click()
    await page.getByRole('button', { name: `Hide: ${PROJECT}` }).click()
    await expect(page.getByText('Projects 0 of 1')).toBeVisible()
    await page.getByLabel('For whom').fill('Owl Labs')
    await page.getByRole('button', { name: 'Make a link' }).click()
    await expect(page.getByText(/\/s\/[\w-]{43}$/)).toBeVisible()
    await page.goto('/settings/profile')
    await page.getByRole('button', { name: /^Revoke the link for Owl Labs/ }).click()
    await expect(page.getByText('That link was revoked')).toBeVisible()
    await page.getByRole('button', { name: 'Unpublish profile' }).click()
    await expect(page.getByText('Your profile is private again')).toBeVisible()
  })
})

test('a stranger sees what is told, and nothing else of an account that is marked in every field', async ({
  context,
  baseURL,
}) => {
  const { userId, handle, token, secret, told } = await signInMarked(context, baseURL ?? '')
  const { request } = await stranger(context)
  /** Everything that an answer is: status, headers and body. */
  const answer = async (path: string, headers: Record<string, string> = {}) => {
    // Next sends whoever asks for data alone to an address of its own first.
    const got = await request.get(path, { headers, maxRedirects: headers.RSC ? 1 : 0 })
    return {
      status: got.status(),
      all: `${JSON.stringify(got.headers())}\n${(await got.body()).toString('latin1')}`,
    }
  }
  const page = await answer(`/p/${handle}`)
  expect(page.status).toBe(200)
  expect([...told].filter(([, word]) => !page.all.includes(word))).toEqual([])
  expect(secret.size).toBeGreaterThan(25)
  for (const each of [
    page,
    await answer(`/p/${handle}`, { RSC: '1' }),
    await answer(`/p/${handle}/image`),
    await answer(`/s/${token}`),
    await answer(`/s/${token}`, { RSC: '1' }),
  ]) {
    expect(each.status).toBe(200)
    expect([...secret].filter(([, word]) => each.all.includes(word))).toEqual([])
    expect(each.all).not.toContain(userId)
  }
  expect((await answer(`/s/${token}`)).all).not.toContain(handle)

  await rows('UPDATE "Profile" SET "publishedAt" = NULL WHERE "userId" = $1', [userId])
  await rows('UPDATE "ShareLink" SET "revokedAt" = now() WHERE "userId" = $1', [userId])
  /** Without what differs between any two answers: the address asked for, nonce and ids, and the order in which data comes. */
  const one = (text: string, asked: string) => {
    const nonce = /'nonce-([^']+)'/.exec(text)?.[1] ?? 'none'
    return text
      .replaceAll(asked, 'X')
      .replaceAll(nonce, 'N')
      .replaceAll(/"(x-request-id|date|etag)":"[^"]*",?/g, '')
      .replaceAll(/<script[^>]*>.*?<\/script>/gs, '')
  }
  const unknown = { handle: handle.replace('marked', 'nobody'), token: 'a'.repeat(43) }
  for (const [gone, never] of [
    [`/p/${handle}`, `/p/${unknown.handle}`],
    [`/p/${handle}/image`, `/p/${unknown.handle}/image`],
    [`/s/${token}`, `/s/${unknown.token}`],
  ] as const) {
    const [was, is] = [await answer(gone), await answer(never)]
    expect([was.status, is.status]).toEqual([404, 404])
    const key = (path: string) => path.split('/')[2] ?? ''
    expect(one(was.all, key(gone))).toBe(one(is.all, key(never)))
    expect([...secret, ...told].filter(([, word]) => was.all.includes(word))).toEqual([])
  }
})

test('the page dies with the account, in the same request', async ({ page, context, baseURL }) => {
  await finishProject(await signedIn(context, baseURL ?? '', { password: 'walk the whole trail' }))
  const handle = newHandle()
  await page.goto('/settings/profile')
  await name(page, handle)
  await page.getByRole('link', { name: 'View as employer' }).click()
  await page.getByRole('button', { name: 'Publish profile' }).click()
  await expect(page.getByText('Your profile is published.')).toBeVisible()
  await page.getByLabel('For whom').fill('Owl Labs')
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = (await page.getByText(/\/s\/[\w-]{43}$/).textContent()) ?? ''
  const other = await stranger(context)
  for (const address of [`/p/${handle}`, link]) expect((await other.goto(address))?.status()).toBe(200)
  await page.goto('/settings')
  await expect(main(page)).toContainText('Whoever has one of 1 share link can open it')
  const last = page.getByRole('region', { name: 'Delete account' })
  for (const held of ['1 published profile', '1 share link'])
    await expect(last.getByRole('listitem').filter({ hasText: held })).toBeVisible()
  await last.getByLabel('Password').fill('walk the whole trail')
  await last.getByRole('button', { name: 'Delete account' }).click()
  await expect(page).toHaveURL('/?notice=account-deleted')
  for (const address of [`/p/${handle}`, link]) expect((await other.goto(address))?.status()).toBe(404)
})

test('hostile words and links are inert, and a full page is two sheets of paper', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId, handle } = await signInMarked(context, baseURL ?? '')
  await rows(
    `WITH project AS (UPDATE "ProjectFacts" SET question = $2, result = $3, "demoUrl" = $4, "repositoryUrl" = $4 WHERE "userId" = $1),
       standing AS (UPDATE "Standing" SET "evidenceUrl" = $4 WHERE "userId" = $1),
       own AS (UPDATE "OwnMilestone" SET title = $2 WHERE "userId" = $1)
     UPDATE "Profile" SET about = $3, headline = $2, name = $2 WHERE "userId" = $1`,
    [
      userId,
      '"><script>alert(1)</script><img src=x onerror=alert(1)>',
      `a${'\u0301'.repeat(10_000)}`,
      'javascript:alert(1)',
    ],
  )
  await rows(
    `INSERT INTO "Standing" ("userId", "milestoneId", "doneOn", version)
     SELECT $1, id, '2026-01-05', 1 FROM "Milestone" WHERE content->>'kind' IN ('project', 'course') ORDER BY id LIMIT 12
     ON CONFLICT DO NOTHING`,
    [userId],
  )
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    return dialog.dismiss()
  })
  await page.goto(`/p/${handle}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<script>alert(1)</script>')
  expect(await page.locator('a[href^="javascript" i], article img, article script').count()).toBe(0)
  expect(dialogs).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await rows(
    `UPDATE "Profile" SET about = 'About', headline = 'Headline', name = 'Ada' WHERE "userId" = $1`,
    [userId],
  )
  await rows(`UPDATE "ProjectFacts" SET result = 'AUC 0.84' WHERE "userId" = $1`, [userId])
  await page.reload()
  expect(await sheetsOf(page)).toBeLessThanOrEqual(2)
})

test('a profile full of long work is two sheets of paper that say how much more is on the page, and where', async ({
  page,
  context,
  baseURL,
}) => {
  const { userId, handle } = await signInMarked(context, baseURL ?? '')
  await rows(
    `INSERT INTO "Standing" ("userId", "milestoneId", "doneOn", version)
     SELECT $1, id, '2026-01-05', 1 FROM "Milestone" WHERE NOT (content ? 'prepares') ON CONFLICT DO NOTHING`,
    [userId],
  )
  await rows(
    `INSERT INTO "ProjectFacts" ("userId", "milestoneId", question, data, result, "repositoryUrl", "demoUrl", version)
     SELECT $1, id, $2, $2, $2, 'https://example.org/code/' || id, 'https://example.org/demo/' || id, 1
     FROM "Milestone" WHERE content->>'kind' = 'project' ON CONFLICT DO NOTHING`,
    [userId, 'What there is to say about it. '.repeat(9)],
  )
  await rows('UPDATE "Profile" SET about = $2 WHERE "userId" = $1', [userId, 'About me. '.repeat(149)])
  await page.goto(`/p/${handle}`)
  const projects = page.getByRole('region', { name: 'Projects' })
  const more = projects.getByText(/^and \d+ more on the page$/)
  const all = await projects.getByRole('heading', { level: 3 }).count()
  await expect(more).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  const printed = await projects.getByRole('heading', { level: 3 }).count()
  await expect(more).toHaveText(`and ${all - printed} more on the page`)
  await expect(main(page).getByText(new URL(page.url()).href)).toBeVisible()
  expect(await sheetsOf(page)).toBeLessThanOrEqual(2)
})
