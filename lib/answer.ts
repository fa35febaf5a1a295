import 'server-only'
import type { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

/** Put there by lib/launch/server.mjs; Next's development server has none. */
const shared = globalThis as typeof globalThis & { waymarkAnswer?: AsyncLocalStorage<ServerResponse> }

/** The answer that is being made; undefined outside of any. */
export const answerUnderWay = () => shared.waymarkAnswer?.getStore()

/** Sets the status of the answer under way, which Next lets no page do. Returns whether it could. */
export function answerWith(status: number): boolean {
  const answer = answerUnderWay()
  if (!answer || answer.headersSent) return false
  answer.statusCode = status
  return true
}

/** Takes the header away that keeps search engines out (lib/headers.rules.ts), for a page whose owner wants to be found. */
export function letSearchEnginesIn(): void {
  const answer = answerUnderWay()
  if (answer && !answer.headersSent) answer.removeHeader('X-Robots-Tag')
}
