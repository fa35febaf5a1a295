import 'server-only'
import { cookies, headers } from 'next/headers'
import { getCatalog } from '../catalog/queries'
import { log } from '../log'
import { type Result, succeed } from '../result'
import { dayIn } from '../zone'
import { dropCookie, readTicket, writeTicket } from './cookie'
import { cookieName } from './cookie.names'
import { clearIntent, readIntent } from './intent'
import { mergeIntent } from './merge.commands'
import { localPath } from './rules'
import { endSession, startSession } from './session.commands'
import { clearSheet, readSheet } from './sheet'
import type { Proven } from './sign-in.commands'
import { provenViewer } from './viewer'

/** What the sign-in page knew: the path chosen before, and the page the person came from. */
export type Onward = { path?: string | undefined; next?: string | undefined }

/** Another tab may change the same milestone at the same moment. */
const TRIES = 3

/** The path chosen before signing in, if it exists: from the form, or from the cookie that outlives wandering off. */
async function chosenPathId(path: string | undefined): Promise<string | null> {
  const chosen = path || (await cookies()).get(cookieName('choice'))?.value
  return chosen && (await getCatalog()).paths.has(chosen) ? chosen : null
}

/** Brings what this browser remembers into the account. It forgets only what arrived. */
async function bringIntent({ userId, timeZone }: Proven, path: string | undefined, now: Date) {
  const [remembered, sheet] = await Promise.all([readIntent(), readSheet()])
  const pathId = (await chosenPathId(path)) ?? remembered.pathId
  const moment = { today: dayIn(timeZone, now) }
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const merged = await mergeIntent(provenViewer(userId), { ...remembered, pathId }, moment, sheet)
    if (!merged.ok) continue
    await clearIntent()
    await clearSheet()
    await dropCookie('choice')
    return merged.value.pathId
  }
  log().warn({ userId }, 'the intent of a visitor was kept for the next sign-in')
  return null
}

/**
 * What happens once somebody proved who they are, in whichever way: the intent becomes theirs, this browser's former session
 * ends, a new one starts.
 * @returns where to go: the chosen path, else the page they came from, else the dashboard
 */
export async function arrive(proven: Proven, { path, next }: Onward, now: Date): Promise<{ to: string }> {
  const pathId = await bringIntent(proven, path, now)
  const former = await readTicket()
  if (former) await endSession(former, now)
  const userAgent = (await headers()).get('user-agent') ?? ''
  await writeTicket(await startSession(proven.userId, userAgent, now))
  return { to: pathId ? `/paths/${pathId}` : localPath(next, '/dashboard') }
}

/** A command that proves who somebody is, followed by their arrival. */
export const arriving =
  <Input extends Onward, Context extends object>(
    prove: (input: Input, context: Context) => Promise<Result<Proven>>,
  ) =>
  async (input: Input, context: Context & { now: Date }): Promise<Result<{ to: string }>> => {
    const proven = await prove(input, context)
    return proven.ok ? succeed(await arrive(proven.value, input, context.now)) : proven
  }
