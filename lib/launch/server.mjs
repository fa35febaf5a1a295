// The web server of production: Next behind node:http, for the sake of one log line per request, bounded waits and an orderly
// end. Plain JavaScript, so that nothing stands between Node and it.
import { AsyncLocalStorage } from 'node:async_hooks'
import http from 'node:http'
import next from 'next'
import pino from 'pino'

/** Milliseconds. Longer than a proxy keeps its side open, so that it never sends into a closing connection. */
const KEEP_ALIVE = 75_000
const DRAIN = 10_000

const METHODS = ['GET', 'HEAD', 'POST']

const port = Number(process.env.PORT)
const hostname = process.env.HOST
const log = pino({ level: process.env.LOG_LEVEL || 'info', base: { app: 'waymark' } })

/** Neither the query nor the token of a bearer link belongs in a log. @param {string} url */
const pathOf = (url) =>
  (url.split('?', 1)[0] ?? '')
    .replace(/^\/(s|calendar)\/[^/]+/, '/$1/[token]')
    .replace(/^\/badges\/[0-9a-f-]{36}/, '/badges/[id]')

/** Said by lib/startup.ts. Next does not wait for it, and what it answers before goes out without a header of ours. */
const started = new Promise((resolve) => Object.assign(globalThis, { waymarkStarted: resolve }))

const app = next({ dev: false, dir: process.cwd(), hostname, port })
await app.prepare()
const handle = app.getRequestHandler()

/** The answer under way, for pages that set its status: see lib/answer.ts. */
const answers = new AsyncLocalStorage()
Object.assign(globalThis, { waymarkAnswer: answers })

let stopping = false

const server = http.createServer((request, response) => {
  const since = performance.now()
  if (stopping) response.setHeader('Connection', 'close')
  response.on('close', () => {
    log.info({
      method: request.method,
      path: pathOf(request.url ?? ''),
      status: response.statusCode,
      ms: Math.round((performance.now() - since) * 10) / 10,
      requestId: response.getHeader('x-request-id'),
      aborted: response.writableFinished ? undefined : true,
    })
  })
  // Pages take POST because forms work without JavaScript; nothing here has a use for the rest.
  if (METHODS.includes(request.method ?? '')) answers.run(response, () => handle(request, response))
  else response.writeHead(405, { Allow: METHODS.join(', ') }).end()
})
server.keepAliveTimeout = KEEP_ALIVE
server.headersTimeout = 20_000
server.requestTimeout = 60_000
server.maxHeadersCount = 100

function stop() {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(0), DRAIN).unref()
  server.close(async () => {
    await Promise.race([app.close(), new Promise((resolve) => setTimeout(resolve, 2_000))])
    process.exit(0)
  })
  server.closeIdleConnections()
}

process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// The launcher is gone, even if it was killed.
process.on('disconnect', stop)
server.on('error', (error) => {
  log.fatal({ err: error }, 'cannot listen')
  process.exit(1)
})
await started
server.listen(port, hostname, () => process.send?.('ready'))
