import { isHttps } from '../origin'

/** The name of a cookie: over https the browser itself ties a `__Host-` one to this host and to https. */
export const cookieName = (name: 'session' | 'intent' | 'choice'): string =>
  `${isHttps() ? '__Host-' : ''}waymark.${name}`

/** The attributes that all our cookies share; `maxAge` in seconds. */
export const cookieOptions = (maxAge: number) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isHttps(),
  maxAge,
})
