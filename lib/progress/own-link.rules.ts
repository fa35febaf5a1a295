/** A link of somebody's own to something that belongs to a milestone. */
export type OwnLink = {
  id: string
  /** null: the address stands for it. */
  title: string | null
  url: string
  /** Counts the changes, through removal and return: a write that expects an older one is refused. */
  version: number
}

/** The same with its place, as the history keeps it after each change. */
export type LinkEntry = OwnLink & { position: number }

/** A page lists all of them. */
export const MOST_LINKS = 20

const LINK_KINDS = ['link_added', 'link_edited', 'link_removed'] as const

export type LinkKind = (typeof LINK_KINDS)[number]

/** Whether an entry of the history is about a link of one's own. */
export const isLinkKind = (kind: string): kind is LinkKind => LINK_KINDS.some((each) => each === kind)

/** What a person asks for. A new link brings its id, so that a form that is sent twice adds it once; `version` is the one seen. */
export type LinkAsk = { verb: 'add' | 'edit' | 'remove' | 'undo'; id: string; version: number }

/** The button value that takes a change back: it names the version that the change led to. */
export const undoLink = ({ id, version }: Pick<OwnLink, 'id' | 'version'>) => `undo:${id}:${version}`
