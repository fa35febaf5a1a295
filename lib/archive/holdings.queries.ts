import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'

/** How much somebody has here, for them to see before it goes: a column, as the JSON of `Holdings`. */
export function holdingsJson({ id }: Pick<Viewer, 'id'>): Prisma.Sql {
  const count = (table: string, condition = Prisma.empty) =>
    Prisma.sql`(SELECT count(*) FROM ${Prisma.raw(`"${table}"`)} WHERE "userId" = ${id}::uuid ${condition})`
  return Prisma.sql`json_build_object('paths', ${count('Enrollment')}, 'milestones', ${count('Standing')},
    'notes', ${count('Standing', Prisma.sql`AND note IS NOT NULL`)}, 'own', ${count('OwnMilestone')},
    'links', ${count('MilestoneLink')}, 'steps', ${count('Step')}, 'applications', ${count('Application')},
    'results', ${count('AssessmentResult')}, 'reflections', ${count('Reflection')},
    'published', ${count('Profile', Prisma.sql`AND "publishedAt" IS NOT NULL`)},
    'shares', ${count('ShareLink', Prisma.sql`AND "revokedAt" IS NULL`)}, 'badges', ${count('Badge')}, 'feeds', ${count('CalendarFeed')},
    'entries', ${count('Activity')})`
}
