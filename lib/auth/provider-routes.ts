import 'server-only'
import type { NextRequest } from 'next/server'
import { callerAddress } from '../address'
import { env } from '../env'
import { consume } from '../limit'
import { log } from '../log'
import { fromOurPages, origin } from '../origin'
import { isOutage } from '../outage'
import { isTimeZone } from '../zone'
import { arrive } from './arrive'
import { personBehind } from './identity.commands'
import { configured, type ProviderId } from './provider.rules'
import { finish, start } from './providers'

const notFound = () => new Response(null, { status: 404 })
function seeOther(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: location })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** The provider in the address, where it is set up and the address has the form `<action>/<provider>`. */
function providerIn([action, id, ...more]: readonly string[], expected: string): ProviderId | undefined {
  if (action !== expected || more.length > 0) return undefined
  return configured(env()).find((each) => each === id)
}

/** An outage is said on the sign-in page; everything unexpected goes to the error handling. */
async function heard(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (err) {
    if (!isOutage(err)) throw err
    log().error({ err }, 'provider sign-in: the database does not answer')
    return seeOther('/sign-in?error=unavailable')
  }
}

const ONWARD = ['path', 'next', 'zone'] as const

/** `POST signin/<provider>`: on to the provider, remembering where the person was going. */
export async function answerStart(request: NextRequest, segments: readonly string[]): Promise<Response> {
  const provider = providerIn(segments, 'signin')
  if (!provider) return notFound()
  if (!fromOurPages(request.headers)) return new Response(null, { status: 403 })
  return heard(async () => {
    if (await consume('sign-in-address', await callerAddress())) return seeOther('/sign-in?error=too-many')
    const form = await request.formData()
    const back = new URL('/sign-in', origin())
    for (const name of ONWARD) {
      const value = form.get(name)
      if (typeof value === 'string' && value) back.searchParams.set(name, value.slice(0, 1_000))
    }
    return start(provider, back)
  })
}

/** `GET callback/<provider>`: whoever the provider vouches for arrives like anybody else. */
export async function answerCallback(request: NextRequest, segments: readonly string[]): Promise<Response> {
  const provider = providerIn(segments, 'callback')
  if (!provider) return notFound()
  return heard(async () => {
    const finished = await finish(provider, request)
    if (!finished) return seeOther('/sign-in?error=provider')
    const { path, next, zone = '' } = Object.fromEntries(finished.back.searchParams)
    const proven = await personBehind(finished.proof, isTimeZone(zone) ? zone : 'UTC')
    const { to } = await arrive(proven, { path, next }, new Date())
    return seeOther(to, finished.cookies)
  })
}
