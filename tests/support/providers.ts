import http from 'node:http'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { Page } from '@playwright/test'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { ROOT } from '@/lib/launch/folders'

/** Somebody with an account at both providers. */
export type Account = { subject: number; name: string; email: string }

const OAUTH = { GITHUB_ID: 'github-id', GITHUB_SECRET: 'github-secret' }
const OPENID = { GOOGLE_ID: 'google-id', GOOGLE_SECRET: 'google-secret' }

const DISCOVERY = {
  issuer: 'https://accounts.google.com',
  authorization_endpoint: 'https://accounts.google.com/o/oauth2/v2/auth',
  token_endpoint: 'https://oauth2.googleapis.com/token',
  jwks_uri: 'https://www.googleapis.com/oauth2/v3/certs',
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
}

/**
 * Servers of GitHub and Google as far as a sign-in asks them. Codes and tokens are the account itself, spelt out. `variables` make an
 * app ask here; `asked` are the addresses that were asked for.
 */
export async function imitateProviders() {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const key = { ...(await exportJWK(publicKey)), kid: 'imitation', alg: 'RS256', use: 'sig' }
  const idToken = ({ subject, ...claims }: Account) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: key.kid })
      .setIssuer(DISCOVERY.issuer)
      .setAudience(OPENID.GOOGLE_ID)
      .setSubject(String(subject))
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey)

  const answers: Record<string, (code: string) => unknown> = {
    'POST /login/oauth/access_token': (code) => ({ access_token: code, token_type: 'bearer' }),
    'GET /user': (token) => {
      const { subject, ...account } = opened(token)
      return { id: subject, login: 'octo', ...account }
    },
    'GET /.well-known/openid-configuration': () => DISCOVERY,
    'GET /oauth2/v3/certs': () => ({ keys: [key] }),
    'POST /token': async (code) => ({
      access_token: code,
      token_type: 'Bearer',
      id_token: await idToken(opened(code)),
    }),
  }

  const asked: string[] = []
  const server = http.createServer(async (request, response) => {
    const what = `${request.method} ${request.url}`
    asked.push(what)
    const code = new URLSearchParams(await text(request)).get('code')
    const token = request.headers.authorization?.split(' ')[1]
    const answer = await answers[what]?.(code ?? token ?? '')
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const variables = {
    ...OAUTH,
    ...OPENID,
    IMITATED_PROVIDERS: `http://127.0.0.1:${port}`,
    NODE_OPTIONS: `--require "${path.join(ROOT, 'tests/support/imitation.cjs')}"`,
  }
  return { asked, variables, close: () => server.close() }
}

const sealed = (account: Account) => Buffer.from(JSON.stringify(account)).toString('base64url')
const opened = (code: string): Account => JSON.parse(Buffer.from(code, 'base64url').toString())

/**
 * Stands in for the consent page: whoever is sent there comes back at once, as this account or, with null, having refused. What
 * Waymark asked of it is in the returned list. `forge` changes what comes back.
 */
export async function consent(page: Page, account: Account | null, forge = (back: URL) => back) {
  const sent: URL[] = []
  await page.route('**/api/auth/signin/*', async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 })
    const there = new URL(answer.headers().location ?? '')
    sent.push(there)
    const back = new URL(there.searchParams.get('redirect_uri') ?? '')
    back.searchParams.set('state', there.searchParams.get('state') ?? '')
    if (account) back.searchParams.set('code', sealed(account))
    else back.searchParams.set('error', 'access_denied')
    const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie')
    await route.fulfill({
      status: 303,
      headers: { location: forge(back).href, 'set-cookie': cookies.map(({ value }) => value).join('\n') },
    })
  })
  return sent
}
