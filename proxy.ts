import { randomBytes, randomUUID } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { CHOICE_MAX_AGE_S, chosenPath } from './lib/auth/choice.rules'
import { cookieName, cookieOptions } from './lib/auth/cookie.names'
import { formTargets } from './lib/auth/provider.rules'
import { env } from './lib/env'
import { allowedMethods, contentSecurityPolicy, isPrivatePage, securityHeaders } from './lib/headers.rules'
import { isHttps } from './lib/origin'

/** Where a visitor without a session cookie is sent from a private page. A courtesy: every page asks `getViewer` itself. */
function signInFirst({ nextUrl, method, cookies }: NextRequest): string | null {
  const reads = method === 'GET' || method === 'HEAD'
  if (!reads || !isPrivatePage(nextUrl.pathname) || cookies.has(cookieName('session'))) return null
  return `/sign-in?next=${encodeURIComponent(nextUrl.pathname + nextUrl.search)}`
}

/** The answer before its headers: refused, redirected, or passed on with the nonce and the request id. */
function answer(request: NextRequest, policy: string, requestId: string): NextResponse {
  const methods = allowedMethods(request.nextUrl.pathname)
  if (!methods.includes(request.method))
    return new NextResponse(null, { status: 405, headers: { Allow: methods.join(', ') } })
  const elsewhere = signInFirst(request)
  if (elsewhere) return NextResponse.redirect(new URL(elsewhere, request.url))
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-request-id', requestId)
  return NextResponse.next({ request: { headers } })
}

/** Sets the headers of every answer. It is never the lock: nothing behind it relies on having passed through it. */
export function proxy(request: NextRequest): NextResponse {
  const requestId = randomUUID()
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString('base64'),
    dev: env().NODE_ENV === 'development',
    formTargets: formTargets(env(), request.nextUrl.pathname),
  })
  const response = answer(request, policy, requestId)
  for (const [name, value] of Object.entries(securityHeaders(isHttps()))) response.headers.set(name, value)
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('X-Request-Id', requestId)
  if (request.cookies.has(cookieName('session')) || request.cookies.has(cookieName('intent')))
    response.headers.set('Cache-Control', 'private, no-store')
  const choice = chosenPath(request.nextUrl)
  if (choice) response.cookies.set(cookieName('choice'), choice, cookieOptions(CHOICE_MAX_AGE_S))
  return response
}

export const config = { matcher: '/((?!_next/static/).*)' }
