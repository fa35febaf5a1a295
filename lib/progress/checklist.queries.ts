import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { prepared } from '../db'
import type { Checklist } from './checklist.rules'

/** A checklist and how often it was changed. */
export type KeptChecklist = { version: number; steps: Checklist }

const NONE: KeptChecklist = { version: 0, steps: [] }

/** The viewer's steps of one milestone, in one statement; none for a milestone that was not divided. */
export async function readChecklist(viewer: Pick<Viewer, 'id'>, milestoneId: string): Promise<KeptChecklist> {
  const [kept] = await prepared<KeptChecklist>(
    'checklist',
    Prisma.sql`SELECT version, (
        SELECT coalesce(json_agg(json_build_object('id', id, 'text', text, 'doneOn', "doneOn") ORDER BY position), '[]')
        FROM "Step" WHERE "userId" = held."userId" AND "milestoneId" = held."milestoneId") AS steps
      FROM "Checklist" held WHERE "userId" = ${viewer.id}::uuid AND "milestoneId" = ${milestoneId}`,
  )
  return kept ?? NONE
}
