import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { prepared } from '../db'
import { patternsOf } from './mention.rules'

/** Where somebody wrote something: the note or a step of a milestone. */
export type Mention = { milestoneId: string; in: 'note' | 'step'; text: string }

/** A person who finds more has to ask for more words. */
const MOST = 50

/** The viewer's own notes and steps in which every word of a query occurs, in whatever case. One statement; none for no words. */
export async function readMentions(viewer: Pick<Viewer, 'id'>, query: string): Promise<Mention[]> {
  const patterns = patternsOf(query)
  if (patterns.length === 0) return []
  return prepared<Mention>(
    'mentions',
    Prisma.sql`
    SELECT "milestoneId", 'note' AS in, note AS text FROM "Standing"
      WHERE "userId" = ${viewer.id}::uuid AND note ILIKE ALL(${patterns})
    UNION ALL
    SELECT "milestoneId", 'step', text FROM "Step"
      WHERE "userId" = ${viewer.id}::uuid AND text ILIKE ALL(${patterns})
    ORDER BY 1, 2, 3 LIMIT ${MOST}`,
  )
}
