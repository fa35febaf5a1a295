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

/** What a script of ours needs to write a cookie: its name, the attributes that follow its value, and its age in seconds. */
export type ScriptCookie = { name: string; attributes: string; maxAge: number }

export const scriptCookie = (name: Parameters<typeof cookieName>[0]): ScriptCookie => ({
  name: cookieName(name),
  attributes: `; Path=/; SameSite=Lax${isHttps() ? '; Secure' : ''}`,
  maxAge: LONGEST_AGE_S,
})
