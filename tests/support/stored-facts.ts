import { fromDate } from '@/lib/day'
import { db } from '@/lib/db'
import { factsFrom, type StoredFacts } from '@/lib/facts/rules'

/** The facts of every kind as they are stored, by milestone. */
export async function factsOf(userId: string): Promise<Record<string, StoredFacts>> {
  const where = { userId }
  const include = { skills: { select: { skillId: true } } }
  const [courses, projects, certifications, readings, events] = await Promise.all([
    db().courseFacts.findMany({ where }),
    db().projectFacts.findMany({ where, include }),
    db().certificationFacts.findMany({ where }),
    db().readingFacts.findMany({ where }),
    db().eventFacts.findMany({ where }),
  ])
  const dayOf = (date: Date | null) => date && fromDate(date)
  const stored = [
    ...courses.map((row) => [row, factsFrom('course', row)] as const),
    ...projects.map((row) => {
      const skills = row.skills.map(({ skillId }) => skillId)
      return [row, factsFrom('project', { ...row, skills })] as const
    }),
    ...certifications.map((row) => {
      const days = { earnedOn: dayOf(row.earnedOn), expiresOn: dayOf(row.expiresOn) }
      return [row, factsFrom('certification', { ...row, ...days })] as const
    }),
    ...readings.map((row) => [row, factsFrom('reading', row)] as const),
    ...events.map((row) => [row, factsFrom('event', { ...row, heldOn: dayOf(row.heldOn) })] as const),
  ]
  return Object.fromEntries(
    stored.map(([{ milestoneId, version }, facts]) => [milestoneId, { version, facts }]),
  )
}
