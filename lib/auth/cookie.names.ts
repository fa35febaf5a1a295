import { isHttps } from '../origin'

/** The longest that browsers keep a cookie, in seconds: what a visitor did has no time limit. */
export const LONGEST_AGE_S = 400 * 24 * 3600

/** The name of a cookie: over https the browser itself ties a `__Host-` one to this host and to https. */
export const cookieName = (name: 'session' | 'intent' | 'choice' | 'assessment' | 'result'): string =>
  `${isHttps() ? '__Host-' : ''}waymark.${name}`

/** The attributes that all our cookies share; `maxAge` in seconds. */
export const cookieOptions = (maxAge: number) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isHttps(),
  maxAge,
})

/** A cookie that a script of ours may write: its name, and what follows its value. */
export const scriptCookie = (name: Parameters<typeof cookieName>[0]) => ({
  name: cookieName(name),
  attributes: `; Path=/; SameSite=Lax; Max-Age=${LONGEST_AGE_S}${isHttps() ? '; Secure' : ''}`,
})
