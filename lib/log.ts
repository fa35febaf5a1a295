import 'server-only'
import pino from 'pino'
import { env } from './env'

/** Whatever may hold a secret or something private, at the top or one level down, never reaches a log line. */
const PRIVATE = [
  'cookie',
  'setCookie',
  'authorization',
  'password',
  'currentPassword',
  'newPassword',
  'passwordHash',
  'code',
  'token',
  'secret',
  'note',
  'evidenceUrl',
  'params',
  'parameters',
]

/** The options of the log, apart so that a test can write it elsewhere. */
export const logOptions = (level: string) => ({
  level,
  base: { app: 'waymark' },
  redact: { paths: PRIVATE.flatMap((name) => [name, `*.${name}`]), censor: '[private]' },
  serializers: { cause: describeCause, err: describeCause },
})

let shared: pino.Logger | undefined

/** One JSON line per event on standard output. */
export function log(): pino.Logger {
  shared ??= pino(logOptions(env().LOG_LEVEL))
  return shared
}

/** Name, code and message of an error and of what caused it; not its parameters, which hold what people typed. */
export function describeCause(error: unknown): unknown {
  if (!(error instanceof Error)) return { name: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const cause = error.cause === undefined ? {} : { cause: describeCause(error.cause) }
  return { name: error.name, ...code, message: firstLine(error.message), ...cause }
}

/** Prisma's messages quote the query with its values below the last line break; the last line alone says what happened. */
const firstLine = (message: string): string => message.trim().split('\n').at(-1)?.slice(0, 300) ?? ''
