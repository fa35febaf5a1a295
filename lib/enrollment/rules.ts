import type { Day } from '../day'

/** A path that somebody chose. `primaryAt` is null unless they made it their main path afterwards. */
export type Enrollment = { pathId: string; chosenOn: Day; chosenAt: Date; primaryAt: Date | null }

const byPath = (a: Enrollment, b: Enrollment) => a.pathId.localeCompare(b.pathId)

/**
 * The path that the dashboard is about: the one made primary last, otherwise the one chosen first. It follows from the dates, so
 * that two tabs that choose at once cannot make two of them.
 */
export function primaryOf(enrollments: readonly Enrollment[]): string | undefined {
  const [made] = enrollments
    .filter(({ primaryAt }) => primaryAt !== null)
    .sort((a, b) => Number(b.primaryAt) - Number(a.primaryAt) || byPath(a, b))
  const [first] = [...enrollments].sort((a, b) => Number(a.chosenAt) - Number(b.chosenAt) || byPath(a, b))
  return (made ?? first)?.pathId
}
