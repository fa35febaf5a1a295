import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '../auth/rules'
import type { Day } from '../day'
import { changedElsewhere, fail, type Result, succeed } from '../result'
import { MOST_OWN, type OwnFacts, ownText } from './own.rules'
import type { addOwnSchema, editOwnSchema } from './own.schema'
import { getCatalog } from './queries'
import { inOwnTurn, remember } from './turn.commands'

type Owner = Pick<Viewer, 'id'>
type Context = { today: Day }

export const NO_SUCH_MILESTONE = fail('not-found', 'This milestone does not exist.')
const NO_SUCH_SKILL = 'One of these skills is not in the catalogue any more. Reload the page.'
export const NO_ROOM = fail(
  'conflict',
  `There is room for ${MOST_OWN} milestones of your own. Remove one first.`,
)

/** What a form says, as it is kept; refused where a skill is gone. */
async function factsFrom(
  given: Omit<z.output<typeof addOwnSchema>, 'milestoneId'>,
): Promise<Result<OwnFacts>> {
  const { kind, title, url, hours, description, skills, level } = given
  const catalog = await getCatalog()
  if (!skills.every((id) => catalog.skills.has(id)))
    return fail('invalid', NO_SUCH_SKILL, { skills: NO_SUCH_SKILL })
  return succeed({ kind, title, url, hours, description, skills: skills.map((id) => ({ id, level })) })
}

const inTable = (userId: string, milestoneId: string, { skills }: OwnFacts) =>
  skills.map(({ id, level }) => ({ userId, milestoneId, skillId: id, level }))

/** Adds a milestone at the end of the viewer's own ones. The form brings the id: sent twice it adds one. */
export async function addOwn(
  viewer: Owner,
  { milestoneId, ...given }: z.output<typeof addOwnSchema>,
  { today }: Context,
): Promise<Result<{ milestoneId: string }>> {
  const facts = await factsFrom(given)
  if (!facts.ok) return facts
  const { skills, ...columns } = facts.value
  return inOwnTurn(viewer, async (turn) => {
    const {
      tx,
      own: { milestones: own },
    } = turn
    if (own.some(({ id }) => id === milestoneId)) return succeed({ milestoneId })
    if (own.filter(({ removed }) => !removed).length >= MOST_OWN) return NO_ROOM
    await tx.ownMilestone.create({
      data: { userId: viewer.id, milestoneId, position: own.length, ...columns },
      select: { milestoneId: true },
    })
    await tx.ownMilestoneSkill.createMany({ data: inTable(viewer.id, milestoneId, facts.value) })
    await remember(turn, viewer, { kind: 'own_added', milestoneId, detail: ownText(facts.value) }, today)
    return succeed({ milestoneId })
  })
}

/** `version` is the one it led to; absent where nothing changed. */
export type OwnSaved = { milestoneId: string; version?: number }

/** Saves what is written about one, whole, if nobody edited it since; otherwise `conflict` with what is stored. */
export async function editOwn(
  viewer: Owner,
  { milestoneId, version, ...given }: z.output<typeof editOwnSchema>,
  { today }: Context,
): Promise<Result<OwnSaved>> {
  const facts = await factsFrom(given)
  if (!facts.ok) return facts
  const { skills, ...columns } = facts.value
  return inOwnTurn(viewer, async (turn) => {
    const {
      tx,
      own: { milestones: own },
    } = turn
    const stored = own.find(({ id }) => id === milestoneId)
    if (!stored) return NO_SUCH_MILESTONE
    if (ownText(stored) === ownText(facts.value)) return succeed({ milestoneId })
    if (stored.version !== version) return changedElsewhere(stored.version, ownText(stored))
    const mine = { userId: viewer.id, milestoneId }
    await tx.ownMilestone.updateMany({ where: mine, data: { ...columns, version: version + 1 } })
    await tx.ownMilestoneSkill.deleteMany({ where: mine })
    await tx.ownMilestoneSkill.createMany({ data: inTable(viewer.id, milestoneId, facts.value) })
    await remember(turn, viewer, { kind: 'own_edited', milestoneId, detail: ownText(facts.value) }, today)
    return succeed({ milestoneId, version: version + 1 })
  })
}
