import 'server-only'
import { env } from './env'
import { allowedOrigins, isSameOrigin } from './origin.rules'

/** The address people type, without a slash at the end: `WAYMARK_ORIGIN`, or localhost with the port. */
export const origin = (): string => new URL(env().WAYMARK_ORIGIN ?? `http://localhost:${env().PORT}`).origin

/** Whether cookies are for https only; their names follow it. */
export const isHttps = (): boolean => origin().startsWith('https:')

/** Whether a request with these headers was made by one of our own pages. */
export const fromOurPages = (headers: Headers): boolean => isSameOrigin(headers, allowedOrigins(origin()))
