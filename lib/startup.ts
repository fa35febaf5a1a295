import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { localeOfAnswer } from './appearance/locale'
import { getCatalog } from './catalog/queries'
import { setHeaders } from './headers'
import { log } from './log'

/** Put there by lib/launch/server.mjs, which listens once it was called; Next's development server has none. */
const shared = globalThis as typeof globalThis & { waymarkStarted?: () => void }

/** Once per process, before the first request. A database that does not answer yet must not keep the process from starting. */
export async function start(): Promise<void> {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    setHeaders(request, response)
  })
  // For components/trail/date-format.ts, which browsers load as well.
  Object.assign(globalThis, { waymarkLocale: localeOfAnswer })
  shared.waymarkStarted?.()
  await getCatalog().catch((err: unknown) => log().warn({ err }, 'catalogue not warmed'))
}

type Failed = {
  err: unknown
  requestId: string | string[] | undefined
  method: string
  route: string
  kind: string
}

/** One line for a request that failed unexpectedly; the digest is what the error page shows. */
export function report({ err, ...request }: Failed): void {
  const digest = err instanceof Error && 'digest' in err ? err.digest : undefined
  log().error({ err, digest, ...request }, 'request failed')
}
