import type { Application, ApplicationFacts, Move, Stage } from '@/lib/applications/rules'
import { fromDate } from '@/lib/day'
import { db } from '@/lib/db'
import type { Activity, ActivityKind } from '@/prisma/generated/client'

export type RebuiltApplications = { applications: Record<string, Omit<Application, 'id'>> }

const KINDS = [
  'application_added',
  'application_edited',
  'application_moved',
  'application_move_undone',
  'application_removed',
] as const

type ApplicationKind = (typeof KINDS)[number]

/** Whether an activity is about an application. */
export const isApplicationKind = (kind: ActivityKind): kind is ApplicationKind =>
  KINDS.some((each) => each === kind)

/** Folds one activity row into what somebody applies for. */
export function foldApplication(
  { applications }: RebuiltApplications,
  kind: ApplicationKind,
  row: Activity,
): void {
  const id = row.applicationId ?? ''
  const held = applications[id]
  const { stage, ...facts }: ApplicationFacts & { stage: Stage } = JSON.parse(row.detail ?? '')
  const move = (no: number): Move => ({ no, stage, movedOn: fromDate(row.occurredOn) })
  if (kind === 'application_removed') delete applications[id]
  else if (kind === 'application_added')
    applications[id] = { ...facts, version: 0, changes: 0, moves: [move(0)] }
  else if (held) {
    const changes = held.changes + 1
    if (kind === 'application_edited') applications[id] = { ...held, ...facts, version: held.version + 1 }
    else if (kind === 'application_moved')
      applications[id] = { ...held, changes, moves: [...held.moves, move(changes)] }
    else applications[id] = { ...held, changes, moves: held.moves.slice(0, -1) }
  }
}

/** The same as it is stored. */
export async function storedApplications(userId: string): Promise<RebuiltApplications> {
  const rows = await db().application.findMany({
    where: { userId },
    omit: { userId: true },
    include: { moves: { orderBy: { no: 'asc' } } },
  })
  const applications = rows.map(({ id, nextActionOn, moves, ...rest }) => [
    id,
    {
      ...rest,
      nextActionOn: nextActionOn && fromDate(nextActionOn),
      moves: moves.map(({ no, stage, movedOn }) => ({ no, stage, movedOn: fromDate(movedOn) })),
    },
  ])
  return { applications: Object.fromEntries(applications) }
}
