import type { Instrumentation } from 'next'

// Next compiles this file for its edge runtime too, where there is neither a database nor Node; this constant leaves it out there.
const startup = () =>
  process.env.NEXT_RUNTIME === 'nodejs' ? import('./lib/startup') : Promise.resolve(undefined)

/** Once per process, before the first request. */
export async function register() {
  await (await startup())?.start()
}

/** Every request that failed unexpectedly leaves one line in the log. */
export const onRequestError: Instrumentation.onRequestError = async (err, request, context) =>
  (await startup())?.report({
    err,
    requestId: request.headers['x-request-id'],
    method: request.method,
    route: context.routePath,
    kind: context.routeType,
  })
