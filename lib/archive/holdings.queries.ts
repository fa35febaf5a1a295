import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { prepared } from '../db'
import type { Holdings } from './rules'

/** How much somebody has here, for them to see before it goes. One statement. */
export async function readHoldings({ id }: Pick<Viewer, 'id'>): Promise<Holdings> {
  const count = (table: string, condition = Prisma.empty) =>
    Prisma.sql`(SELECT count(*)::int FROM ${Prisma.raw(`"${table}"`)} WHERE "userId" = ${id}::uuid ${condition})`
  const [held] = await prepared<Holdings>(
    'holdings',
    Prisma.sql`SELECT ${count('Enrollment')} AS paths, ${count('Standing')} AS milestones,
      ${count('Standing', Prisma.sql`AND note IS NOT NULL`)} AS notes, ${count('OwnMilestone')} AS own,
      ${count('MilestoneLink')} AS links, ${count('Step')} AS steps, ${count('Application')} AS applications,
      ${count('AssessmentResult')} AS results, ${count('Reflection')} AS reflections,
      ${count('CalendarFeed')} AS feeds, ${count('Activity')} AS entries`,
  )
  if (!held) throw new Error('counting gave no row')
  return held
}
