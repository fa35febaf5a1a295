import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { prepared } from '../db'
import { FACTS_KINDS, type FactsKind, type FieldSort, fieldsOf } from '../facts/rules'
import { patternsOf } from './mention.rules'

/** Where somebody wrote something: what a milestone of their own is, or the note, a step, a link or the facts of any. */
export type Mention = {
  milestoneId: string
  /** Of a milestone of their own. */
  title: string | null
  in: 'own' | 'note' | 'step' | 'link' | 'facts'
  text: string
}

const WRITTEN: readonly FieldSort[] = ['line', 'text', 'link']

/** What somebody wrote into the facts of a kind, as one text. */
const factsTexts = (kind: FactsKind) => {
  const columns = fieldsOf(kind).filter(([, sort]) => WRITTEN.includes(sort))
  return Prisma.raw(
    `SELECT "userId", "milestoneId", 'facts' AS in, concat_ws(' · ', ${columns.map(([name]) => `"${name}"`).join(', ')}) AS text
      FROM "${kind.charAt(0).toUpperCase()}${kind.slice(1)}Facts"`,
  )
}

const FACTS = Prisma.join(FACTS_KINDS.map(factsTexts), ' UNION ALL ')

/** A person who finds more has to ask for more words. */
const MOST = 50

/** What the viewer wrote in which every word of a query occurs, in whatever case. One statement; none for no words. */
export async function readMentions(viewer: Pick<Viewer, 'id'>, query: string): Promise<Mention[]> {
  const patterns = patternsOf(query)
  if (patterns.length === 0) return []
  return prepared<Mention>(
    'mentions',
    Prisma.sql`
    SELECT *, (SELECT o.title FROM "OwnMilestone" o
      WHERE o."userId" = ${viewer.id}::uuid AND o."milestoneId" = found."milestoneId") AS title FROM (
    SELECT "milestoneId", 'note' AS in, note AS text FROM "Standing"
      WHERE "userId" = ${viewer.id}::uuid AND note ILIKE ALL(${patterns})
    UNION ALL
    SELECT "milestoneId", 'step', text FROM "Step"
      WHERE "userId" = ${viewer.id}::uuid AND text ILIKE ALL(${patterns})
    UNION ALL
    SELECT "milestoneId", 'link', concat_ws(' ', title, url) FROM "MilestoneLink"
      WHERE "userId" = ${viewer.id}::uuid AND concat_ws(' ', title, url) ILIKE ALL(${patterns})
    UNION ALL
    SELECT "milestoneId", facts.in, text FROM (${FACTS}) facts
      WHERE "userId" = ${viewer.id}::uuid AND text ILIKE ALL(${patterns})
    UNION ALL
    SELECT "milestoneId", 'own', concat_ws(' · ', title, description, url) FROM "OwnMilestone"
      WHERE "userId" = ${viewer.id}::uuid AND "removedOn" IS NULL
        AND concat_ws(' · ', title, description, url) ILIKE ALL(${patterns})
    ORDER BY 1, 2, 3 LIMIT ${MOST}) found`,
  )
}
