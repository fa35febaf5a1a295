import type { OwnFacts } from '@/lib/catalog/own.rules'
import type { SkillLevel } from '@/lib/catalog/rules'
import { fromDate } from '@/lib/day'
import { db } from '@/lib/db'
import type { Activity, ActivityKind, OwnMilestone } from '@/prisma/generated/client'

type Kept = Omit<OwnFacts, 'kind'> & {
  kind: string
  position: number
  removedOn: string | null
  version: number
}

export type RebuiltOwn = {
  own: Record<string, Kept>
  /** By path and milestone. */
  substitutions: Record<string, { byId: string; reason: string; madeOn: string }>
}

const KINDS = [
  'own_added',
  'own_edited',
  'own_moved',
  'own_removed',
  'own_restored',
  'substituted',
  'substitution_undone',
] as const

type OwnKind = (typeof KINDS)[number]

/** Whether an activity is about somebody's own version of the catalogue. */
export const isOwnKind = (kind: ActivityKind): kind is OwnKind => KINDS.some((each) => each === kind)

/** Folds one activity row into what makes the catalogue somebody's own. */
export function foldOwn({ own, substitutions }: RebuiltOwn, kind: OwnKind, row: Activity): void {
  const id = row.milestoneId ?? ''
  const day = fromDate(row.occurredOn)
  const pair = `${row.pathId} ${id}`
  if (kind === 'substituted') substitutions[pair] = { ...JSON.parse(row.detail ?? ''), madeOn: day }
  if (kind === 'substitution_undone') delete substitutions[pair]
  if (kind === 'own_added')
    own[id] = {
      ...JSON.parse(row.detail ?? ''),
      position: Object.keys(own).length,
      removedOn: null,
      version: 0,
    }
  const held = own[id]
  if (!held) return
  if (kind === 'own_edited') own[id] = { ...held, ...JSON.parse(row.detail ?? ''), version: held.version + 1 }
  if (kind === 'own_removed') held.removedOn = day
  if (kind === 'own_restored') held.removedOn = null
  const other = kind === 'own_moved' && own[row.detail ?? '']
  if (other) [held.position, other.position] = [other.position, held.position]
}

const kept = (
  row: OwnMilestone & { skills: { skillId: string; level: number }[] },
): readonly [string, Kept] => [
  row.milestoneId,
  {
    ...{ kind: row.kind, title: row.title, url: row.url, hours: row.hours, description: row.description },
    ...{ position: row.position, removedOn: row.removedOn && fromDate(row.removedOn), version: row.version },
    skills: row.skills.map(({ skillId, level }) => ({ id: skillId, level: level as SkillLevel })),
  },
]

/** The same as it is stored. */
export async function storedOwn(userId: string): Promise<RebuiltOwn> {
  const [milestones, pairs] = await Promise.all([
    db().ownMilestone.findMany({ where: { userId }, include: { skills: { orderBy: { skillId: 'asc' } } } }),
    db().substitution.findMany({ where: { userId } }),
  ])
  return {
    own: Object.fromEntries(milestones.map(kept)),
    substitutions: Object.fromEntries(
      pairs.map(({ pathId, milestoneId, byId, reason, madeOn }) => [
        `${pathId} ${milestoneId}`,
        { byId, reason, madeOn: fromDate(madeOn) },
      ]),
    ),
  }
}
