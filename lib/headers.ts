import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { NextResponse } from 'next/server'
import { HERE_HEADER, hereOf, PEER_HEADER } from './address.rules'
import { chosenPath } from './auth/choice.rules'
import { cookieName, cookieOptions, LONGEST_AGE_S } from './auth/cookie.names'
import { formTargets } from './auth/provider.rules'
import { isTooLarge, TOO_LARGE_HEADER } from './body.rules'
import { env } from './env'
import { contentSecurityPolicy, headersAt, securityHeaders } from './headers.rules'
import { isHttps } from './origin'

/** Cookies that pages are made of: what one browser is shown is nobody else's. */
const PERSONAL = ['session', 'intent', 'assessment', 'result'] as const

/** Whatever a client wrote into its first line: an error here would end the process. */
const addressOf = (url = '/'): URL =>
  new URL(URL.canParse(url, 'http://localhost') ? url : '/', 'http://localhost')

function choiceCookie(pathId: string): string[] {
  const { cookies, headers } = new NextResponse()
  cookies.set(cookieName('choice'), pathId, cookieOptions(LONGEST_AGE_S))
  return headers.getSetCookie()
}

/** What holds for one page and one answer: the policy with its nonce, the id in the log, the cookie of a choice. */
function setPageHeaders(request: IncomingMessage, response: ServerResponse, url: URL): void {
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString('base64'),
    dev: env().NODE_ENV === 'development',
    formTargets: formTargets(env(), url.pathname),
  })
  const requestId = randomUUID()
  // Next takes the nonce of its scripts from here. While developing it starts us with the first request, which goes without.
  request.headers['content-security-policy'] = policy
  request.headers['x-request-id'] = requestId
  request.headers[HERE_HEADER] = hereOf(url)
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('X-Request-Id', requestId)
  const cookies = request.headers.cookie ?? ''
  if (PERSONAL.some((name) => cookies.includes(cookieName(name))))
    response.setHeader('Cache-Control', 'private, no-store')
  const choice = chosenPath(url)
  if (choice) response.setHeader('Set-Cookie', choiceCookie(choice))
}

/**
 * A form that is too large to be read is answered with its page, which says so: node throws away what still comes of it, and
 * nothing in front of Next has to draw a page.
 */
function spareTooLarge(request: IncomingMessage, response: ServerResponse): void {
  delete request.headers[TOO_LARGE_HEADER]
  if (!isTooLarge(request.method, request.headers)) return
  request.method = 'GET'
  for (const name of ['content-length', 'content-type']) delete request.headers[name]
  request.headers[TOO_LARGE_HEADER] = 'yes'
  response.statusCode = 413
}

/**
 * Sets the headers of every answer at the socket, before Next sees the request. In `proxy.ts` the same took about a seventh of
 * the processor time of a page, because Next wraps request and answer once more for it.
 */
export function setHeaders(request: IncomingMessage, response: ServerResponse): void {
  // Over whatever the client claims: Next would believe a client's own X-Forwarded-For.
  request.headers[PEER_HEADER] = request.socket.remoteAddress ?? 'unknown'
  for (const [name, value] of Object.entries(securityHeaders(isHttps()))) response.setHeader(name, value)
  const url = addressOf(request.url)
  if (url.pathname.startsWith('/_next/static/')) return
  for (const [name, value] of Object.entries(headersAt(url.pathname))) response.setHeader(name, value)
  setPageHeaders(request, response, url)
  if (!url.pathname.startsWith('/api/')) spareTooLarge(request, response)
}
