/** What can be found, in the order in which equally good results are listed. */
export const KINDS = ['milestone', 'skill', 'role', 'term', 'page'] as const
export type Kind = (typeof KINDS)[number]

/** Something that can be found, as it travels to the browser. */
export type Entry = {
  kind: Kind
  id: string
  title: string
  /** One line of context, which is searched too. */
  line: string
  href: string
}

/** The results of each kind that has any, the kind of the best result first; within a kind the order stays. */
export function grouped(entries: readonly Entry[]): [Kind, Entry[]][] {
  const groups = new Map<Kind, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.kind)
    if (group) group.push(entry)
    else groups.set(entry.kind, [entry])
  }
  return [...groups]
}
