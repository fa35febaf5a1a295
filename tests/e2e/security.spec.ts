import { connect } from 'node:net'
import { expect, type Page } from '@playwright/test'
import { signedIn } from '../support/session'
import { test } from '../support/test'

const PUBLIC = [
  '/',
  '/compare',
  '/paths',
  '/paths/mle',
  '/paths/mle/known',
  '/milestones/git-github',
  '/roles',
  '/roles/mle',
  '/glossary',
  '/assessment',
  '/assessment/result',
  '/search?q=data',
  '/badges/verify',
  '/sign-in',
  '/sign-up?path=ds',
  '/recover',
  '/nowhere',
]
const PRIVATE = [
  '/dashboard',
  '/plan',
  '/applications',
  '/applications/import',
  '/milestones/mine',
  '/badges',
  '/transcript',
  '/skills',
  '/timeline',
  '/timeline?kind=course',
  '/switch/ds',
  '/settings',
  '/settings/password',
  '/settings/recovery-codes',
]

test('every answer carries the headers, pages a policy with a nonce of their own', async ({ request }) => {
  const nonces = new Set<string>()
  for (const address of PUBLIC) {
    const headers = (await request.get(address)).headers()
    expect(headers, address).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'x-request-id': expect.stringMatching(/^[\w-]{36}$/),
    })
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('strict-transport-security')
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
  }
  expect(nonces.size).toBe(PUBLIC.length)
})

test('an address that is none gets an answer with the headers, and the server goes on', async ({
  request,
  baseURL,
}) => {
  const { port } = new URL(baseURL ?? '')
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write('GET //[ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'),
    )
    let text = ''
    socket.on('data', (part) => {
      text += part
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
  })
  expect(answer).toMatch(/^HTTP\/1.1 [34]\d\d/)
  expect(answer.toLowerCase()).toContain("content-security-policy: default-src 'none'")
  expect((await request.get('/api/live')).status()).toBe(200)
})

test('a script carries nosniff too', async ({ page, request }) => {
  await page.goto('/')
  const script = await page.locator('script[src]').first().getAttribute('src')
  expect((await request.get(script ?? '')).headers()['x-content-type-options']).toBe('nosniff')
})

test('what a person sees is kept by no cache', async ({ page, context, baseURL }) => {
  await signedIn(context, baseURL ?? '')
  for (const address of ['/', ...PRIVATE]) {
    const answer = await page.goto(address)
    expect(answer?.headers()['cache-control'], address).toMatch(/private.*no-store/)
  }
})

test('methods without a use are refused', async ({ request }) => {
  for (const method of ['PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS']) {
    const answer = await request.fetch('/paths', { method })
    expect(answer.status(), method).toBe(405)
  }
  expect((await request.post('/api/live')).status()).toBe(405)
})

test('private pages lead to sign-in and back, without and with an invented cookie', async ({
  page,
  context,
  baseURL,
}) => {
  for (const address of PRIVATE) {
    await page.goto(address)
    await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(address)}`)
  }
  await context.addCookies([{ name: 'waymark.session', value: 'invented', url: baseURL ?? '' }])
  for (const address of PRIVATE) {
    await page.goto(address)
    await expect(page).toHaveURL(/\/sign-in\?next=/)
  }
})

/** Every complaint of the browser while `page` is used, those about the policy among them. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    // The one page that is meant to be missing.
    if (!message.location().url.endsWith('/nowhere')) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

test('a click through all pages gives no violation and no console error', async ({
  page,
  context,
  baseURL,
}) => {
  const complaints = complaintsOf(page)
  for (const address of PUBLIC) await page.goto(address, { waitUntil: 'networkidle' })
  await signedIn(context, baseURL ?? '', { enrolledIn: ['mle'] })
  for (const address of [
    '/',
    '/compare',
    '/paths',
    '/paths/mle',
    '/milestones/git-github',
    '/roles/mle',
    '/assessment',
    ...PRIVATE,
  ])
    await page.goto(address, { waitUntil: 'networkidle' })
  expect(complaints).toEqual([])
})

test('the session cookie is out of reach of scripts and of other sites', async ({ page, context }) => {
  await page.goto('/sign-up')
  await page.getByLabel('E-mail or user name').fill(`walker-${crypto.randomUUID()}`)
  await page.getByLabel('Password').fill('walk the whole trail')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page).toHaveURL('/dashboard')
  const cookies = await context.cookies()
  const session = cookies.find(({ name }) => name === 'waymark.session')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', secure: false })
  expect(await page.evaluate(() => document.cookie)).not.toContain('waymark.session')
})

/** The fields of the form without JavaScript, as another program would copy them. */
async function hiddenFields(page: Page, button: string): Promise<Record<string, string>> {
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: button }) })
  return form
    .locator('input[type=hidden]')
    .evaluateAll((inputs) =>
      Object.fromEntries(
        inputs.map((input) => [input.getAttribute('name'), input.getAttribute('value') ?? '']),
      ),
    )
}

test.describe('a form sent by another program with the cookie', () => {
  test.use({ javaScriptEnabled: false })

  for (const [who, headers, accepted] of [
    ['from our own page', { origin: 'ours' }, true],
    ['without an origin', {}, false],
    ['from another site', { origin: 'https://evil.example' }, false],
    [
      'from another site with a forged host',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
      false,
    ],
    ['with a forged host and no origin', { 'x-forwarded-host': 'evil.example' }, false],
  ] as const)
    test(`${who} is ${accepted ? 'carried out' : 'refused'}`, async ({ page, context, baseURL }) => {
      await signedIn(context, baseURL ?? '', { displayName: 'Before' })
      await page.goto('/settings')
      const fields = { ...(await hiddenFields(page, 'Save profile')), displayName: 'After', timeZone: 'UTC' }
      const given: Record<string, string> = { ...headers }
      if (given.origin === 'ours') given.origin = new URL(baseURL ?? '').origin
      await context.request.post('/settings', { multipart: fields, headers: given })
      await page.goto('/settings')
      await expect(page.getByLabel('Display name')).toHaveValue(accepted ? 'After' : 'Before')
    })
})

test('health is told without a database, readiness with it', async ({ request }) => {
  expect(await (await request.get('/api/live')).json()).toEqual({ status: 'live' })
  expect(await (await request.get('/api/ready')).json()).toEqual({ status: 'ready' })
})
