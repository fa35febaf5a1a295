import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { Instrumentation } from 'next'
import { PEER_HEADER } from './lib/address.rules'
import { getCatalog } from './lib/catalog/queries'
import { log } from './lib/log'

/** Writes the socket's address over whatever the client claims; Next would believe a client's own X-Forwarded-For. */
function rememberPeer(message: unknown) {
  const { request } = message as { request: IncomingMessage }
  request.headers[PEER_HEADER] = request.socket.remoteAddress ?? 'unknown'
}

/** Once per process, before the first request. */
export async function register() {
  subscribe('http.server.request.start', rememberPeer)
  await getCatalog().catch((err: unknown) => log().warn({ err }, 'catalogue not warmed'))
}

/** One line for each request that failed unexpectedly; the digest is what the error page shows. */
export const onRequestError: Instrumentation.onRequestError = (err, request, context) => {
  const digest = err instanceof Error && 'digest' in err ? err.digest : undefined
  log().error(
    {
      err,
      digest,
      requestId: request.headers['x-request-id'],
      method: request.method,
      route: context.routePath,
      kind: context.routeType,
    },
    'request failed',
  )
}
