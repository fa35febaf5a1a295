import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe'
import { tampered } from '../support/badge'
import { press, rows } from '../support/journey'
import { signedIn } from '../support/session'
import { test } from '../support/test'

const CHURN = 'Explain and predict customer churn'

const finish = (userId: string, on = '2026-11-01') =>
  rows(
    `INSERT INTO "Standing" ("userId", "milestoneId", "doneOn", "evidenceUrl", version)
     VALUES ($1, 'proj-churn', $2, 'https://example.org/churn', 1)`,
    [userId, on],
  )

/** What is downloaded by the button of a badge. */
async function downloaded(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: `Download: ${CHURN}` }).click()
  const file = await waiting
  expect(file.suggestedFilename()).toBe('waymark-badge.jwt')
  return readFile(await file.path(), 'utf8')
}

async function ask(page: Page, badge: string, name = '') {
  await page.goto('/badges/verify')
  await page.getByLabel('Badge, or the link to one').fill(badge)
  await page.getByLabel('Name of the holder').fill(name)
  await page.getByRole('button', { name: 'Verify badge' }).click()
}

test('a finished project becomes a badge that a stranger verifies, altered and withdrawn ones included', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '', { displayName: 'Ada Lovelace' })
  await finish(userId)
  await page.goto('/milestones/proj-churn')
  await page.getByRole('link', { name: 'Have a badge of it' }).click()
  await page.getByRole('button', { name: `Make badge: ${CHURN}` }).click()
  await expect(page.getByText('The badge is made.')).toBeVisible()
  const badge = await downloaded(page)
  const link = (await page.getByRole('link', { name: /\/badges\/[0-9a-f-]{36}$/ }).textContent()) ?? ''

  const stranger = await (await browser.newContext()).newPage()
  await ask(stranger, badge, 'Ada Lovelace')
  await expect(stranger.getByText('This badge is valid')).toBeVisible()
  await expect(stranger.getByRole('heading', { name: CHURN })).toBeVisible()
  await expect(stranger.getByText(/Finished on 2026-11-01\. Self-declared/)).toBeVisible()
  await expect(stranger.getByText('Yes: it was made for somebody of this name.')).toBeVisible()
  await expectAccessible(stranger)
  await ask(
    stranger,
    tampered(badge, (said) => ({ ...said, description: 'With honours' })),
  )
  await expect(stranger.getByText('This badge was altered')).toBeVisible()
  await expect(stranger.getByText('With honours')).toHaveCount(0)
  await expectAccessible(stranger)
  await ask(stranger, 'https://elsewhere.example/badges/1')
  await expect(stranger.getByLabel('Badge, or the link to one')).toHaveAccessibleDescription(/follows none/)
  await expect(stranger.getByLabel('Badge, or the link to one')).toHaveValue(
    'https://elsewhere.example/badges/1',
  )

  await stranger.goto(link)
  await expect(stranger.getByText('This badge is valid')).toBeVisible()
  await expect(stranger.getByText('Ada')).toHaveCount(0)
  await stranger.getByLabel('Name of the holder').fill('Grace Hopper')
  await stranger.getByRole('button', { name: 'Compare the name' }).click()
  await expect(stranger.getByText('No: it was made for another name.')).toBeVisible()

  await rows(`UPDATE "Standing" SET "evidenceUrl" = 'https://example.org/better' WHERE "userId" = $1`, [
    userId,
  ])
  await page.goto('/badges')
  await page.getByRole('button', { name: `Make anew: ${CHURN}` }).click()
  await expect(page.getByText('The badge is made.')).toBeVisible()
  await ask(stranger, badge)
  await expect(stranger.getByText('This is an older version of a badge')).toBeVisible()
  await stranger.getByRole('link', { name: 'Open the latest version' }).click()
  await expect(stranger.getByText('This badge is valid')).toBeVisible()
  await expect(stranger.getByRole('link', { name: 'https://example.org/better' })).toBeVisible()

  await page.goto('/badges')
  await page.locator('summary', { hasText: 'Take back' }).click()
  await page.getByRole('button', { name: `Take back: ${CHURN}` }).click()
  await expect(page.getByText('The badge is taken back.')).toBeVisible()
  await ask(stranger, badge)
  await expect(stranger.getByText('This badge does not stand')).toBeVisible()
  expect((await stranger.goto(link))?.status()).toBe(404)
  expect((await stranger.request.get(`${link}/file`)).status()).toBe(404)
  expect(await (await stranger.request.get(`${link}/status`)).json()).toMatchObject({
    revokedCredential: [{ id: link }],
  })
})

test('other programs find the issuer and the key that a badge names', async ({
  page,
  context,
  baseURL,
  request,
}) => {
  const { userId } = await signedIn(context, baseURL ?? '')
  await finish(userId)
  await page.goto('/badges')
  await page.getByRole('button', { name: `Make badge: ${CHURN}` }).click()
  const badge = await downloaded(page)
  const [head, body] = badge.split('.').map((part) => Buffer.from(part, 'base64url').toString('utf8'))
  const { kid, jwk } = JSON.parse(head ?? '')
  const { issuer, credentialStatus } = JSON.parse(body ?? '')
  const key = await request.get(kid)
  expect(await key.json()).toMatchObject(jwk)
  expect(key.headers()).toMatchObject({
    'access-control-allow-origin': '*',
    'content-type': 'application/jwk+json',
  })
  const { keys } = await (await request.get('/badges/keys')).json()
  expect(keys.map((each: { kid: string }) => each.kid)).toContain(kid)
  expect(await (await request.get(issuer.id)).json()).toEqual(issuer)
  expect(await (await request.get(credentialStatus.id)).json()).not.toHaveProperty('revokedCredential')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a badge is made, verified, refused beside its field, and taken back', async ({
    page,
    context,
    baseURL,
  }) => {
    const { userId } = await signedIn(context, baseURL ?? '')
    await finish(userId)
    await page.goto('/badges')
    await page.getByRole('button', { name: `Make badge: ${CHURN}` }).click()
    const link = (await page.getByRole('link', { name: /\/badges\/[0-9a-f-]{36}$/ }).textContent()) ?? ''
    await ask(page, link)
    await expect(page.getByText('This badge is valid')).toBeVisible()
    await ask(page, 'hello')
    await expect(page.getByLabel('Badge, or the link to one')).toHaveAccessibleDescription(
      /This is not a badge/,
    )
    await expect(page.getByLabel('Badge, or the link to one')).toHaveValue('hello')
    await page.goto('/badges')
    await page.locator('summary', { hasText: 'Take back' }).click()
    await page.getByRole('button', { name: `Take back: ${CHURN}` }).click()
    await expect(page.getByText('The badge is taken back.')).toBeVisible()
  })
})

test.describe('on a narrow screen in the dark', () => {
  test.use({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' })

  test('a badge with the longest of everything fits, unfolded, and axe finds nothing', async ({
    page,
    context,
    baseURL,
  }) => {
    const { userId } = await signedIn(context, baseURL ?? '')
    const title = `<script>alert(1)</script> ${'verylong'.repeat(12)} a${'\u0302'.repeat(70)}`
    const id = 'own-00000000-0000-4000-8000-00000000000c'
    await rows(
      `WITH own AS (INSERT INTO "OwnMilestone" ("userId", "milestoneId", position, kind, title, hours)
         VALUES ($1, $2, 0, 'project', $3, 12.5)),
       facts AS (INSERT INTO "ProjectFacts" ("userId", "milestoneId", question, "repositoryUrl", version)
         VALUES ($1, $2, repeat('Why', 1300), 'https://example.org/' || repeat('long', 400), 1))
       INSERT INTO "Standing" ("userId", "milestoneId", "doneOn", version) VALUES ($1, $2, '2026-11-01', 1)`,
      [userId, id, title],
    )
    await page.goto('/badges')
    await page.getByRole('button', { name: /^Make badge: <script>/ }).click()
    await expect(page.getByText('The badge is made.')).toBeVisible()
    const link = (await page.getByRole('link', { name: /\/badges\/[0-9a-f-]{36}$/ }).textContent()) ?? ''
    for (const address of ['/badges', link, '/transcript']) {
      await page.goto(address)
      await page.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true
      })
      await expectAccessible(page)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide, address).toBeLessThanOrEqual(320)
    }
  })
})

test('somebody who finished nothing is told what could be a badge', async ({ page, context, baseURL }) => {
  await signedIn(context, baseURL ?? '')
  await page.goto('/badges')
  await expect(page.getByText('Nothing is finished yet')).toBeVisible()
  expect((await page.goto('/badges/00000000-0000-4000-8000-000000000000'))?.status()).toBe(404)
})

test('everything is reached with the keyboard', async ({ page }) => {
  await page.goto('/badges/verify')
  await page.getByLabel('Badge, or the link to one').focus()
  await page.keyboard.type('x.y.z')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Verify badge' })).toBeFocused()
  await press(page, page.getByRole('button', { name: 'Verify badge' }))
  await expect(page.getByLabel('Badge, or the link to one')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Badge, or the link to one')).toBeFocused()
})
