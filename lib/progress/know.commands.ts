import 'server-only'
import type { Viewer } from '../auth/rules'
import { getCatalogWith } from '../catalog/own.queries'
import { getCatalog } from '../catalog/queries'
import type { Day } from '../day'
import { type Result, succeed } from '../result'
import { NO_SUCH_MILESTONE } from './change.commands'
import type { Intent } from './intent.rules'
import { type AskOf, changeOf, changeSeveral } from './several.commands'
import { datesOf, UNTOUCHED } from './standing.rules'

/** Several milestones at once: what somebody knows already or, to take that back, what they said so of. */
type Asked = { known: readonly string[]; forget?: readonly string[] | undefined }

/** The milestones that were changed: what takes it back names these and no other. */
export type Known = { verb: 'know' | 'forget'; ids: readonly string[] }

const askOf = ({ known, forget }: Asked): Known =>
  forget ? { verb: 'forget', ids: forget } : { verb: 'know', ids: known }

type Context = { today: Day }

/** What each of them is asked. What was given its day since, or is done anyway, stays as it is. */
const askingTo =
  (verb: Known['verb']): AskOf =>
  (_, { declaredOn }) => {
    if (verb === 'know') return { verb: 'know' }
    return declaredOn ? { verb: 'reopen' } : null
  }

/**
 * Marks several milestones as known already, or takes that back: one event each, all of them in one transaction. `not-found` and
 * nothing written where one of them does not exist. Nothing happens the second time.
 */
export async function knowSeveral(
  viewer: Pick<Viewer, 'id'>,
  asked: Asked,
  { today }: Context,
): Promise<Result<Known>> {
  const ask = askOf(asked)
  const { milestones } = await getCatalogWith(viewer, ...ask.ids)
  if (!ask.ids.every((id) => milestones.has(id))) return NO_SUCH_MILESTONE
  const changed = await changeSeveral(viewer.id, ask.ids, askingTo(ask.verb), today)
  if (!changed.ok) return changed
  return succeed({ verb: ask.verb, ids: changed.value.map(({ milestoneId }) => milestoneId) })
}

/** The same for a visitor without an account, on what their cookie remembers. */
export async function knowSeveralAsGuest(
  intent: Intent,
  asked: Asked,
  { today }: Context,
): Promise<Result<{ remembered: Intent; value: Known }>> {
  const { milestones } = await getCatalog()
  const { verb, ids } = askOf(asked)
  if (!ids.every((id) => milestones.has(id))) return NO_SUCH_MILESTONE
  const changes = ids.flatMap((id) => {
    const held = { ...UNTOUCHED, ...intent.standings.get(id) }
    return changeOf(id, held, askingTo(verb)(id, held), today)
  })
  const standings = new Map(intent.standings)
  for (const { milestoneId, standing } of changes) standings.set(milestoneId, datesOf(standing))
  const value = { verb, ids: changes.map(({ milestoneId }) => milestoneId) }
  return succeed({ remembered: { ...intent, standings }, value })
}
