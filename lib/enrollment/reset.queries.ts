import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import type { Day } from '../day'
import { prepared } from '../db'
import { mayUndo, type Resettable } from './reset.rules'

type Row = { pathId: string; kind: string | null; on: Day | null }

/** The paths that the viewer walks, and which of them they started again lately. One statement. */
export async function readResettable({ id }: Pick<Viewer, 'id'>, today: Day): Promise<Resettable[]> {
  const rows = await prepared<Row>(
    'resettable',
    Prisma.sql`SELECT e."pathId", last.kind::text AS kind, last."occurredOn"::text AS "on" FROM "Enrollment" e
      LEFT JOIN LATERAL (SELECT a.kind, a."occurredOn" FROM "Activity" a
        WHERE a."userId" = e."userId" AND a."pathId" = e."pathId" AND a.kind IN ('path_reset', 'reset_undone')
        ORDER BY a.id DESC LIMIT 1) last ON true
      WHERE e."userId" = ${id}::uuid ORDER BY e."chosenAt"`,
  )
  return rows.map(({ pathId, kind, on }) => ({
    pathId,
    resetOn: kind === 'path_reset' && on && mayUndo(on, today) ? on : null,
  }))
}
