import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { PEER_HEADER } from './address.rules'
import { getCatalog } from './catalog/queries'
import { log } from './log'

/** Writes the socket's address over whatever the client claims; Next would believe a client's own X-Forwarded-For. */
function rememberPeer(message: unknown) {
  const { request } = message as { request: IncomingMessage }
  request.headers[PEER_HEADER] = request.socket.remoteAddress ?? 'unknown'
}

/** Once per process, before the first request. A database that does not answer yet must not keep the process from starting. */
export async function start(): Promise<void> {
  subscribe('http.server.request.start', rememberPeer)
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
