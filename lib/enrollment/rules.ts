import type { Day } from '../day'

/** A path that somebody chose. */
export type Enrollment = { pathId: string; chosenOn: Day; primaryAt: Date | null }

/** The path that the dashboard is about: the one made primary last. */
export function primaryOf(enrollments: readonly Enrollment[]): string | undefined {
  const made = enrollments.filter((enrollment) => enrollment.primaryAt !== null)
  return made.sort((a, b) => Number(b.primaryAt) - Number(a.primaryAt))[0]?.pathId
}
