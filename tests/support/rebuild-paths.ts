import { fromDate } from '@/lib/day'
import { db } from '@/lib/db'
import { resetFrom } from '@/lib/enrollment/reset.rules'
import { switchFrom } from '@/lib/enrollment/rules'
import { specialisationFrom } from '@/lib/enrollment/specialise.rules'
import { toldFrom } from '@/lib/ladder/rules'
import type { Activity, ActivityKind } from '@/prisma/generated/client'

export type RebuiltPaths = {
  enrollments: Record<string, { chosenOn: string; chosenAt: string; primaryAt: string | null }>
  /** Since when it is to be done again, by path and milestone. */
  redos: Record<string, string>
  /** Since when, by specialisation. */
  specialisations: Record<string, string>
  /** Where on the ladder they say that they are: one, or none. */
  places: { roleId: string; on: string }[]
}

const KINDS = [
  'path_chosen',
  'path_changed',
  'path_switched',
  'switch_undone',
  'path_reset',
  'reset_undone',
  'again_asked',
  'done_again',
  'specialisation_chosen',
  'specialisation_left',
  'place_said',
] as const

type PathKind = (typeof KINDS)[number]

/** Whether an activity is about the paths that somebody walks. */
export const isPathKind = (kind: ActivityKind): kind is PathKind => KINDS.some((each) => each === kind)

/** Folds one activity row into the paths that somebody walks. */
export function foldPath(paths: RebuiltPaths, kind: PathKind, row: Activity): void {
  const { enrollments, redos, specialisations, places } = paths
  if (kind === 'place_said') {
    const { roleId } = toldFrom(row.detail)
    places.splice(0, 1, ...(roleId ? [{ roleId, on: fromDate(row.occurredOn) }] : []))
    return
  }
  if (kind === 'specialisation_chosen' || kind === 'specialisation_left') {
    const { id } = specialisationFrom(row.detail)
    if (kind === 'specialisation_chosen') specialisations[id] = fromDate(row.occurredOn)
    else delete specialisations[id]
    return
  }
  if (kind === 'path_switched' || kind === 'switch_undone') {
    foldSwitch(paths, kind, row)
    return
  }
  const [pathId, day, at] = [row.pathId ?? '', fromDate(row.occurredOn), row.recordedAt.toISOString()]
  const key = `${pathId} ${row.milestoneId}`
  const held = enrollments[pathId] ?? { chosenOn: day, chosenAt: at, primaryAt: null }
  if (kind === 'path_chosen') enrollments[pathId] = held
  else if (kind === 'path_changed') enrollments[pathId] = { ...held, primaryAt: at }
  else if (kind === 'again_asked') redos[key] = row.detail ?? ''
  else if (kind === 'path_reset' || kind === 'reset_undone')
    for (const [id, since] of resetFrom(row.detail).again) {
      const asked = kind === 'path_reset' ? day : since
      if (asked) redos[`${pathId} ${id}`] = asked
      else delete redos[`${pathId} ${id}`]
    }
  else delete redos[key]
}

/** The last switch that was no return, of the person whose paths these are: returns take it back and make it again. */
const lastSwitch = new WeakMap<RebuiltPaths, Activity>()

function foldSwitch(paths: RebuiltPaths, kind: 'path_switched' | 'switch_undone', row: Activity): void {
  const { back } = switchFrom(row.detail)
  if (kind === 'path_switched' && !back) lastSwitch.set(paths, row)
  const behind = lastSwitch.get(paths)
  if (!behind) throw new Error('a switch that was never made')
  const leadsThere = row.pathId === behind.pathId
  const made = kind === 'path_switched' ? leadsThere : !leadsThere
  const { before, again } = switchFrom(behind.detail)
  const [pathId, day] = [behind.pathId ?? '', fromDate(behind.occurredOn)]
  const at = behind.recordedAt.toISOString()
  const held = paths.enrollments[pathId] ?? { chosenOn: day, chosenAt: at, primaryAt: null }
  if (made) paths.enrollments[pathId] = { ...held, primaryAt: at }
  else if (before) paths.enrollments[pathId] = { ...held, primaryAt: before.primaryAt }
  else delete paths.enrollments[pathId]
  for (const [id, since] of again) {
    const asked = made ? day : since
    if (asked) paths.redos[`${pathId} ${id}`] = asked
    else delete paths.redos[`${pathId} ${id}`]
  }
}

/** The same as it is stored. */
export async function storedPaths(userId: string): Promise<RebuiltPaths> {
  const enrollments = await db().enrollment.findMany({ where: { userId } })
  const redos = await db().redo.findMany({ where: { userId } })
  const specialisations = await db().specialisation.findMany({ where: { userId } })
  const places = await db().ladderPlace.findMany({ where: { userId } })
  return {
    places: places.map(({ roleId, saidOn }) => ({ roleId, on: fromDate(saidOn) })),
    enrollments: Object.fromEntries(
      enrollments.map(({ pathId, chosenOn, chosenAt, primaryAt }) => [
        pathId,
        {
          chosenOn: fromDate(chosenOn),
          chosenAt: chosenAt.toISOString(),
          primaryAt: primaryAt?.toISOString() ?? null,
        },
      ]),
    ),
    redos: Object.fromEntries(
      redos.map(({ pathId, milestoneId, askedOn }) => [`${pathId} ${milestoneId}`, fromDate(askedOn)]),
    ),
    specialisations: Object.fromEntries(
      specialisations.map(({ specialisationId, chosenOn }) => [specialisationId, fromDate(chosenOn)]),
    ),
  }
}
