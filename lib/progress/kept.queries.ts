import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { prepared } from '../db'
import type { Target } from '../plan/rules'
import type { Checklist } from './checklist.rules'

/** What somebody keeps about one milestone besides its standing: its steps and its target date. */
export type Kept = { steps: Checklist; target: Target | null }

/** Read for the page of a milestone in one statement, as no page has more than two beyond the viewer's. */
export async function readKept(viewer: Pick<Viewer, 'id'>, milestoneId: string): Promise<Kept> {
  const mine = Prisma.sql`"userId" = ${viewer.id}::uuid AND "milestoneId" = ${milestoneId}`
  const [kept] = await prepared<Kept>(
    'kept',
    Prisma.sql`SELECT
      (SELECT coalesce(json_agg(json_build_object('id', id, 'text', text, 'doneOn', "doneOn") ORDER BY position), '[]')
        FROM "Step" WHERE ${mine}) AS steps,
      (SELECT json_build_object('milestoneId', "milestoneId", 'on', "targetOn", 'firstOn', "firstOn", 'moves', moves)
        FROM "Target" WHERE ${mine}) AS target`,
  )
  return kept ?? { steps: [], target: null }
}
