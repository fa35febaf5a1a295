import { groupOf, type Subject } from './subject.rules'

/** Of which subjects the file's side is wanted: some by name, or all of a group. */
export type Chosen = { take: readonly Subject[]; all: readonly string[] }

export const NOTHING_CHOSEN: Chosen = { take: [], all: [] }

/** Whether it is wanted of this one. */
export function choosing({ take, all }: Chosen): (subject: Subject) => boolean {
  const [subjects, groups] = [new Set(take), new Set(all)]
  return (subject) => subjects.has(subject) || groups.has(groupOf(subject))
}
