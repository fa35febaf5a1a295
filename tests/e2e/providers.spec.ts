import fs from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { startApp } from '../support/app'
import { control, press, rows, TITLES } from '../support/journey'
import { consent, imitateProviders } from '../support/providers'
import { test } from '../support/test'

// An app of its own, which takes an imitation on this machine for GitHub and Google.
test.describe.configure({ mode: 'serial' })

type World = { url: string; providers: Awaited<ReturnType<typeof imitateProviders>> }

let world: World
let close: () => Promise<void>
const usual = process.env.WAYMARK_DATABASE_URL

test.beforeAll(async () => {
  const providers = await imitateProviders()
  const app = await startApp({ variables: providers.variables })
  process.env.WAYMARK_DATABASE_URL = app.databaseUrl
  world = { url: app.url, providers }
  close = async () => {
    process.env.WAYMARK_DATABASE_URL = usual
    await app.stop()
    fs.rmSync(app.folder, { recursive: true })
    providers.close()
  }
})

test.afterAll(async () => close())

const ada = { subject: 4242, name: 'Ada Lovelace', email: 'ada@example.org' }

const goOnWith = (page: Page, provider: string) =>
  page.getByRole('button', { name: `Continue with ${provider}` }).click()

const people = () =>
  rows<{ provider: string; subject: string; displayName: string; loginName: string | null }>(
    'SELECT provider, subject, "displayName", "loginName" FROM "Identity" JOIN "User" ON id = "userId" ORDER BY 1, 2',
  )

test('a visitor signs up with GitHub, and what was chosen and ticked before is in the account', async ({
  page,
}) => {
  const sent = await consent(page, ada)
  await page.goto(`${world.url}/paths/mle`)
  await press(page, control(page, 'Mark done', TITLES.cs50p))
  const answer = await page.goto(`${world.url}/sign-up?path=mle`)
  expect(answer?.headers()['content-security-policy']).toContain(
    "form-action 'self' https://github.com https://accounts.google.com",
  )
  await goOnWith(page, 'GitHub')
  await expect(page).toHaveURL(`${world.url}/paths/mle`)
  await expect(page.getByText('This is your path.')).toBeVisible()
  await expect(page.getByText('1 of 47 required milestones')).toBeVisible()
  expect(sent.map(({ origin, pathname }) => origin + pathname)).toEqual([
    'https://github.com/login/oauth/authorize',
  ])
  expect(sent[0]?.searchParams.get('scope')).toBe('read:user')
  expect(await people()).toEqual([
    { provider: 'github', subject: '4242', displayName: 'Ada Lovelace', loginName: null },
  ])
  const left = (await page.context().cookies()).map(({ name }) => name)
  expect(left.filter((name) => /provider-proof|intent/.test(name))).toEqual([])
  await page.goto(`${world.url}/settings`)
  await expect(page.getByText('You sign in with GitHub, so there is no password here.')).toBeVisible()
})

test('the same account at GitHub is the same person, and comes back to the page that asked', async ({
  page,
}) => {
  await consent(page, { ...ada, name: 'Renamed' })
  await page.goto(`${world.url}/timeline`)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await goOnWith(page, 'GitHub')
  await expect(page).toHaveURL(`${world.url}/timeline`)
  await expect(page.getByText(`Done: ${TITLES.cs50p}`)).toBeVisible()
  expect(await people()).toHaveLength(1)
})

test('Google signs in too, and the same e-mail address links nobody', async ({ page }) => {
  const sent = await consent(page, ada)
  await page.goto(`${world.url}/sign-in`)
  await goOnWith(page, 'Google')
  await expect(page).toHaveURL(`${world.url}/dashboard`)
  await expect(page.getByRole('heading', { name: 'Which path do you want to walk?' })).toBeVisible()
  expect(sent[0]?.searchParams.get('scope')).toBe('openid profile')
  expect(sent[0]?.searchParams.get('code_challenge_method')).toBe('S256')
  expect((await people()).map(({ provider }) => provider)).toEqual(['github', 'google'])
})

const FORGED = {
  'the consent was refused': { account: null, forge: (back: URL) => back },
  'the state was not the one that was sent': {
    account: ada,
    forge: (back: URL) => {
      back.searchParams.set('state', 'forged')
      return back
    },
  },
}

for (const [why, { account, forge }] of Object.entries(FORGED))
  test(`when ${why} nobody is signed in, and the page says so`, async ({ page }) => {
    await consent(page, account, forge)
    await page.goto(`${world.url}/sign-in`)
    const before = world.providers.asked.length
    await goOnWith(page, 'GitHub')
    await expect(page).toHaveURL(`${world.url}/sign-in?error=provider`)
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
    expect(world.providers.asked.slice(before)).toEqual([])
    await page.goto(`${world.url}/dashboard`)
    await expect(page).toHaveURL(/\/sign-in/)
  })
