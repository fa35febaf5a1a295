import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { env } from '../env'
import { cookieName, cookieOptions } from './cookie.names'
import { SESSION } from './rules'
import type { Ticket } from './token'

/** The key of every cookie. @throws Error naming the variable when it is unset. */
export function secret(): string {
  const value = env().AUTH_SECRET
  if (!value)
    throw new Error('AUTH_SECRET: is not set; npm start makes one, or set it to 32 or more random characters')
  return value
}

/** The encrypted cookie value, in next-auth's own format so that both ways of signing in share it. */
const sealTicket = ({ userId, sessionId }: Ticket): Promise<string> =>
  encode({ token: { sub: userId, sid: sessionId }, secret: secret(), maxAge: SESSION.absoluteMs / 1000 })

/** Cookie values read lately. A genuine one always says the same, and whether it still counts is its session's row's to say. */
const opened = new Map<string, Ticket>()
const MOST_OPENED = 10_000

/** What a cookie value says; null for a forged, damaged or outdated one. */
async function openTicket(value: string): Promise<Ticket | null> {
  const known = opened.get(value)
  if (known) return known
  const token = await decode({ token: value, secret: secret() }).catch(() => null)
  if (typeof token?.sub !== 'string' || typeof token.sid !== 'string') return null
  const ticket = { userId: token.sub, sessionId: token.sid }
  if (opened.size >= MOST_OPENED) opened.clear()
  opened.set(value, ticket)
  return ticket
}

/** The ticket of this request's cookie, or null. */
export async function readTicket(): Promise<Ticket | null> {
  const value = (await cookies()).get(cookieName('session'))?.value
  return value ? openTicket(value) : null
}

/** Signs this browser in. */
export async function writeTicket(ticket: Ticket): Promise<void> {
  const store = await cookies()
  store.set(cookieName('session'), await sealTicket(ticket), cookieOptions(SESSION.absoluteMs / 1000))
}

/** Forgets a cookie. A `__Host-` cookie is only replaced by one with the same attributes. */
export async function dropCookie(name: Parameters<typeof cookieName>[0]): Promise<void> {
  const store = await cookies()
  store.set(cookieName(name), '', cookieOptions(0))
}
