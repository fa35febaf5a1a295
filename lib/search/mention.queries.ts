import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { prepared } from '../db'
import { FACTS_KINDS, type FactsKind, type FieldSort, fieldsOf } from '../facts/rules'
import { type Mention, patternsOf } from './mention.rules'

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

type Bounds = {
  /** For ILIKE: a text has to match all of them. */
  patterns: readonly string[]
  /** Characters of a text. */
  longest: number
  /** Texts. */
  most: number
}

/** What the viewer wrote, what has a title of its own first: one statement. */
const read = ({ id }: Pick<Viewer, 'id'>, { patterns, longest, most }: Bounds): Promise<Mention[]> =>
  prepared<Mention>(
    'mentions',
    Prisma.sql`
    SELECT found.id, found.in, left(found.text, ${longest}) AS text, coalesce(found.title,
      (SELECT o.title FROM "OwnMilestone" o WHERE o."userId" = ${id}::uuid AND o."milestoneId" = found.id)) AS title
    FROM (
      SELECT "milestoneId" AS id, 'note' AS in, note AS text, NULL AS title FROM "Standing"
        WHERE "userId" = ${id}::uuid
      UNION ALL
      SELECT "milestoneId", 'step', text, NULL FROM "Step" WHERE "userId" = ${id}::uuid
      UNION ALL
      SELECT "milestoneId", 'link', concat_ws(' ', title, url), NULL FROM "MilestoneLink"
        WHERE "userId" = ${id}::uuid
      UNION ALL
      SELECT "milestoneId", facts.in, text, NULL FROM (${FACTS}) facts WHERE "userId" = ${id}::uuid
      UNION ALL
      SELECT "milestoneId", 'own', concat_ws(' · ', title, description, url), title FROM "OwnMilestone"
        WHERE "userId" = ${id}::uuid AND "removedOn" IS NULL
      UNION ALL
      SELECT id::text, 'application',
          concat_ws(' · ', company, role, place, "nextAction", notes, contacts, link), concat_ws(', ', company, role)
        FROM "Application" WHERE "userId" = ${id}::uuid
      UNION ALL
      SELECT to_char(month, 'YYYY-MM'), 'reflection', concat_ws(' · ', went, hard, next), NULL FROM "Reflection"
        WHERE "userId" = ${id}::uuid
    ) found
    WHERE found.text <> '' AND found.text ILIKE ALL(${[...patterns]}::text[])
    ORDER BY found.title IS NULL, 1, 2, 3 LIMIT ${most}`,
  )

/** A person who finds more has to ask for more words. */
const MOST = 50

/** Longer than any text that somebody can write. */
const WHOLE = 100_000

/** Where the viewer wrote something in which every word of a query occurs, in whatever case. One statement; none for no words. */
export async function readMentions(viewer: Pick<Viewer, 'id'>, query: string): Promise<Mention[]> {
  const patterns = patternsOf(query)
  return patterns.length === 0 ? [] : read(viewer, { patterns, longest: WHOLE, most: MOST })
}

/**
 * All that the viewer wrote, to be searched as they type: of long texts the beginning, of very many some. The search page looks
 * through the rest. One statement.
 */
export const readWritten = (viewer: Pick<Viewer, 'id'>): Promise<Mention[]> =>
  read(viewer, { patterns: [], longest: 1_000, most: 1_000 })
