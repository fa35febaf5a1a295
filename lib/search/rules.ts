/** What can be found by everybody, in the order in which equally good results are listed. */
export const KINDS = ['milestone', 'skill', 'role', 'term', 'page'] as const

/** What only its owner finds: what they added, and what they wrote about a milestone or a month. */
export type OwnKind = 'own' | 'application' | 'note' | 'step' | 'link' | 'facts' | 'reflection'

export type Kind = (typeof KINDS)[number] | OwnKind

/** Something that can be found, as it travels to the browser. */
export type Entry = {
  kind: Kind
  id: string
  title: string
  /** One line of context, which is searched too. */
  line: string
  href: string
}

/** Kinds whose title is that of the milestone they belong to: they are found by what was written alone. */
const UNDER_ANOTHER_TITLE: readonly Kind[] = ['note', 'step', 'link', 'facts']

export const hasOwnTitle = ({ kind }: Entry): boolean => !UNDER_ANOTHER_TITLE.includes(kind)

/** Whether only its owner finds it. */
export const isOwn = ({ kind }: Entry): boolean => !KINDS.some((each) => each === kind)

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
