import { fail } from './result'

/** Prisma: cannot reach, timed out, closed connection, too many connections, pool or transaction timeout. */
const PRISMA = /^P(1000|1001|1002|1003|1008|1011|1017|2024|2028|2037)$/
/** PostgreSQL: connection, resources, operator intervention (shutdown, cancelled for time), lock and idle time-outs, disk. */
const POSTGRES = /^(08...|53...|57...|58...|55P03|25P03|25P04)$/
const NODE = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT)$/
const WORDS =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Can't reach database/i

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The errors inside an error: its cause, the driver adapter's and those of an AggregateError. */
function inside(error: object): unknown[] {
  const { cause, meta, errors } = error as { cause?: unknown; meta?: unknown; errors?: unknown }
  const adapter =
    meta && typeof meta === 'object' && 'driverAdapterError' in meta ? [meta.driverAdapterError] : []
  return [cause, ...adapter, ...(Array.isArray(errors) ? errors : [])].filter(Boolean)
}

/** Whether an error says that the database cannot answer now, as opposed to a mistake in what it was asked. */
export function isOutage(error: unknown): boolean {
  if (!error || typeof error !== 'object') return false
  const { code, originalCode, kind, message } = error as Record<string, unknown>
  const codes = [text(code), text(originalCode)]
  return (
    codes.some((each) => PRISMA.test(each) || POSTGRES.test(each) || NODE.test(each)) ||
    /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|TlsConnectionError)$/.test(
      text(kind),
    ) ||
    WORDS.test(text(message)) ||
    inside(error).some(isOutage)
  )
}

/** What a person reads while the database does not answer. */
export const UNAVAILABLE = fail(
  'unavailable',
  'Waymark is temporarily unavailable. Nothing was changed; try again in a moment.',
)
