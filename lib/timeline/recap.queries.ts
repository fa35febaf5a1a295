import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import { sentBetween } from '../applications/sent.queries'
import type { Viewer } from '../auth/rules'
import { NOTHING_OWN, ownVersion } from '../catalog/own.queries'
import type { OwnVersion } from '../catalog/own.rules'
import { prepared } from '../db'
import { type StandingRows, standingsFrom, standingsJson } from '../progress/standing.queries'
import type { Standings } from '../progress/state.rules'
import { learningJson } from './learning.queries'
import type { LearningRows } from './learning.rules'
import type { Period } from './period.rules'
import type { StoredReflection } from './reflection.rules'

/** What the recap of a period is made of. */
export type RecapPage = {
  standings: Standings
  own: OwnVersion
  /** Days of learning beside starting and finishing. */
  others: LearningRows
  /** Applications that were first sent in the period. */
  sent: number
  /** Of the months of the period, the earliest first. */
  reflections: readonly (StoredReflection & { month: string })[]
}

type Row = Omit<RecapPage, 'standings'> & { standings: StandingRows }

/** Everything the viewer did in a period, and where they stand: one statement. */
export async function readRecap(viewer: Pick<Viewer, 'id'>, { from, to }: Period): Promise<RecapPage> {
  const [row] = await prepared<Row>(
    'recap',
    Prisma.sql`SELECT ${standingsJson(viewer)} AS standings, ${ownVersion(viewer)} AS own,
      ${learningJson(viewer, Prisma.sql`BETWEEN ${from}::date AND ${to}::date`)} AS others,
      ${sentBetween(viewer, from, to)} AS sent,
      (SELECT coalesce(json_agg(json_build_object('month', to_char(month, 'YYYY-MM'), 'went', went, 'hard', hard,
          'next', next, 'version', version) ORDER BY month), '[]')
        FROM "Reflection" WHERE "userId" = ${viewer.id}::uuid AND month BETWEEN ${from}::date AND ${to}::date) AS reflections`,
  )
  const { standings, own = NOTHING_OWN, others = [], sent = 0, reflections = [] } = row ?? {}
  return { standings: standingsFrom(standings), own, others, sent, reflections }
}
