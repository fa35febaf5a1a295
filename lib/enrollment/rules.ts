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

/** What a switch changes: one enrolment, which it adds where there was none. All others stay as they are. */
export type Switched = { before: Enrollment | null; after: Enrollment }

/** Makes a path the main one at the instant `now`, which is put after whatever was made so before, in milliseconds. */
export function switchTo(
  enrollments: readonly Enrollment[],
  pathId: string,
  now: Date,
  today: Day,
): Switched {
  const before = enrollments.find((each) => each.pathId === pathId) ?? null
  const latest = Math.max(0, ...enrollments.map(({ primaryAt }) => Number(primaryAt ?? 0) + 1))
  const at = new Date(Math.max(Number(now), latest))
  return { before, after: { ...(before ?? { pathId, chosenOn: today, chosenAt: at }), primaryAt: at } }
}

/** What the history keeps of a switch: enough to tell it, to take it back and to rebuild what it changed. */
export type SwitchDetail = {
  from: string
  reason: string | null
  /** The enrolment as it was; null where the switch added it. */
  before: { primaryAt: string | null } | null
  /** What is to be done again on the path, each with the day since when it was so before; null where it was not. */
  again: readonly (readonly [id: string, before: Day | null])[]
  /** It only took the switch before it back, as nothing had been done since. */
  back?: true
}

/** As the column holds it. */
export const switchText = (detail: SwitchDetail): string => JSON.stringify(detail)

/** The inverse of `switchText`; of what cannot be read nothing is told. */
export function switchFrom(text: string | null): SwitchDetail {
  const { from, reason, before, again, back }: Partial<SwitchDetail> = JSON.parse(text || '{}')
  return {
    ...{ from: from ?? '', reason: reason ?? null, before: before ?? null, again: again ?? [] },
    ...(back && { back }),
  }
}
