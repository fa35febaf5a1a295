import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import GitHub from 'next-auth/providers/github'
import Google from 'next-auth/providers/google'
import { env } from '../env'
import { log } from '../log'
import { isHttps, origin } from '../origin'
import { secret } from './cookie'
import type { Proof } from './identity.commands'
import { configured, type ProviderId } from './provider.rules'

const CSRF_COOKIE = 'waymark.provider-csrf'
/** The cookie that next-auth would sign people in with. It never reaches a browser: see `proofIn`. */
const PROOF_COOKIE = 'waymark.provider-proof'
const PROOF_MAX_AGE_S = 60

const made = (id: ProviderId) => {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET } = env()
  return id === 'github'
    ? GitHub({
        clientId: GITHUB_ID ?? '',
        clientSecret: GITHUB_SECRET ?? '',
        authorization: { params: { scope: 'read:user' } },
      })
    : Google({
        clientId: GOOGLE_ID ?? '',
        clientSecret: GOOGLE_SECRET ?? '',
        authorization: { params: { scope: 'openid profile' } },
      })
}

/**
 * next-auth only talks to the providers. It has no adapter, its callbacks neither read the database nor throw, and what it would
 * put into its session cookie is who the provider vouched for: provider, subject and name, no tokens.
 */
const options = (): NextAuthOptions => ({
  providers: configured(env()).map(made),
  secret: secret(),
  useSecureCookies: isHttps(),
  session: { strategy: 'jwt', maxAge: PROOF_MAX_AGE_S },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  cookies: {
    sessionToken: { name: PROOF_COOKIE, options: { path: '/' } },
    csrfToken: {
      name: CSRF_COOKIE,
      options: { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps() },
    },
  },
  callbacks: {
    jwt: ({ account, user }) =>
      account
        ? { provider: account.provider, subject: account.providerAccountId, name: user.name ?? '' }
        : {},
    redirect: ({ url, baseUrl }) => (url.startsWith(`${baseUrl}/`) ? url : baseUrl),
  },
  logger: {
    error: (code, metadata) =>
      log().warn({ reason: code, err: 'error' in metadata ? metadata.error : metadata }, 'provider sign-in'),
    warn: () => undefined,
    debug: () => undefined,
  },
})

type Context = { params: Promise<{ nextauth: string[] }> }

async function ask(
  request: NextRequest,
  nextauth: [action: string, provider: ProviderId],
): Promise<Response> {
  // next-auth takes its own address from NEXTAUTH_URL, which the launcher sets, and from nothing a client can write.
  const context: Context = { params: Promise.resolve({ nextauth }) }
  return (await NextAuth(request, context, options())) as Response
}

/** Starts a sign-in: the answer leads to the provider's consent page. `back` is where the callback finds its way from. */
export async function start(provider: ProviderId, back: URL): Promise<Response> {
  // Our own origin check has passed; next-auth's double-submit token would need a script or a second page, so it is made here.
  const token = randomBytes(32).toString('hex')
  const sealed = createHash('sha256').update(`${token}${secret()}`).digest('hex')
  const store = await cookies()
  store.set(CSRF_COOKIE, `${token}|${sealed}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(),
    maxAge: 900,
  })
  const request = new NextRequest(`${origin()}/api/auth/signin/${provider}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken: token, callbackUrl: back.href }),
  })
  return ask(request, ['signin', provider])
}

async function proofIn(answer: Response): Promise<Proof | null> {
  const prefix = `${PROOF_COOKIE}=`
  const line = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(prefix))
  const value = line?.slice(prefix.length).split(';')[0]
  if (!value) return null
  const token = await decode({ token: decodeURIComponent(value), secret: secret() }).catch(() => null)
  if (typeof token?.provider !== 'string' || typeof token.subject !== 'string') return null
  return { provider: token.provider, subject: token.subject, name: token.name ?? '' }
}

/** What the provider vouched for, the address given to `start`, and the cookies that end the conversation with it. */
type Finished = { proof: Proof; back: URL; cookies: string[] }

/** Ends a sign-in; null when the provider did not vouch for anybody. */
export async function finish(provider: ProviderId, request: NextRequest): Promise<Finished | null> {
  const answer = await ask(request, ['callback', provider])
  const proof = await proofIn(answer)
  if (!proof) return null
  return {
    proof,
    back: new URL(answer.headers.get('location') ?? '/', origin()),
    cookies: answer.headers.getSetCookie().filter((cookie) => !cookie.startsWith(`${PROOF_COOKIE}=`)),
  }
}
