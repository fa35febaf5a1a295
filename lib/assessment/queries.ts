import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import type { Day } from '../day'
import { prepared } from '../db'
import { termsNamedIn } from '../guide/glossary.rules'
import type { Guide } from '../guide/rules'
import { readAssessment } from './files'
import { type Answers, type Asked, type Assessment, known } from './rules'
import type { Score } from './scoring.rules'

/** On globalThis, because Next bundles this module more than once into one process. */
const shared = globalThis as typeof globalThis & { waymarkAssessment?: Assessment; waymarkAsked?: Asked }

/**
 * The questionnaire: read from its file once, then from memory.
 * @throws Error listing every problem of the file
 */
export function getAssessment(): Assessment {
  shared.waymarkAssessment ??= readAssessment()
  return shared.waymarkAssessment
}

function askedWith(guide: Guide): Asked {
  const { factors, statements, scale } = getAssessment()
  return {
    factors: factors.map(({ id, title }) => ({ id, title })),
    statements: statements.map(({ id, factor, statement }) => ({
      ...{ id, factor, statement },
      terms: termsNamedIn(guide, statement),
    })),
    scale,
  }
}

/** What the sheet asks, the same for everybody: put together once. */
export function getAsked(guide: Guide): Asked {
  shared.waymarkAsked ??= askedWith(guide)
  return shared.waymarkAsked
}

/** What the viewer has answered so far, in their account. One statement. */
export async function readDraft(viewer: Pick<Viewer, 'id'>): Promise<Answers> {
  const [row] = await prepared<{ answers: Answers }>(
    'assessment draft',
    Prisma.sql`SELECT answers FROM "AssessmentDraft" WHERE "userId" = ${viewer.id}::uuid`,
  )
  return known(getAssessment(), row?.answers ?? {})
}

/** A result as it was on its day. */
export type DatedScore = Score & { no: number; takenOn: Day }

export type Results = {
  /** The latest first. */
  results: readonly DatedScore[]
  /** The one asked for, or else the latest; null before the first. */
  shown: (DatedScore & { answers: Answers }) | null
  /** Ids of the milestones that the viewer has done. */
  done: ReadonlySet<string>
}

type Row = {
  results: (Omit<DatedScore, 'factors'> & { factors: Record<string, number> })[]
  answers: Answers | null
  done: string[]
}

/** Results that are looked back on: somebody who answers every day for three months sees all of them. */
const MOST = 100

/** The viewer's results and what they have done, in one statement. `no`: which result to show whole. */
export async function readResults(viewer: Pick<Viewer, 'id'>, no: number | null): Promise<Results> {
  const [row] = await prepared<Row>(
    'assessment results',
    Prisma.sql`
    WITH mine AS MATERIALIZED (
      SELECT * FROM "AssessmentResult" WHERE "userId" = ${viewer.id}::uuid
      ORDER BY "takenOn" DESC, no DESC LIMIT ${MOST}
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('no', no, 'takenOn', "takenOn", 'version', version,
          'answered', answered, 'mlePercent', "mlePercent", 'factors', factors, 'readiness', readiness)
          ORDER BY "takenOn" DESC, no DESC), '[]') FROM mine) AS results,
      (SELECT answers FROM mine ORDER BY no = ${no ?? 0} DESC, "takenOn" DESC, no DESC LIMIT 1) AS answers,
      (SELECT coalesce(json_agg("milestoneId"), '[]') FROM "Standing"
        WHERE "userId" = ${viewer.id}::uuid AND "doneOn" IS NOT NULL) AS done`,
  )
  const results = (row?.results ?? []).map((each) => ({
    ...each,
    factors: Object.entries(each.factors).map(([id, mlePercent]) => ({ id, mlePercent })),
  }))
  const shown = results.find((each) => each.no === no) ?? results[0]
  return {
    results,
    shown: shown ? { ...shown, answers: known(getAssessment(), row?.answers ?? {}) } : null,
    done: new Set(row?.done),
  }
}
