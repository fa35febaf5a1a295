/** Something that a roadmap says was finished, as far as it has a name. */
type Finished = { title: string; url: string; named: boolean }

/** What a roadmap's progress says; `outlined` where the roadmap itself came with it. */
export type Progress = { done: readonly Finished[]; outlined: boolean }

/** The same without the roadmap, to be read again. */
export const progressText = ({ done }: Progress): string =>
  JSON.stringify({
    done: done.map(({ title, url, named }) => (named ? { title, ...(url && { url }) } : title)),
  })

type Node = { title: string; url: string }

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  value && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** roadmap.sh gives each node an id of 21 letters, digits and signs that says nothing to people. */
const isOpaque = (id: string) => /^[\w-]{21}$/.test(id) && /[A-Z]/.test(id)

/** `python-basics@Ab1` and `python-basics` name a topic as its address does. */
const topicOf = (id: string) => id.replace(/@.*$/, '').replaceAll(/[-_:]+/g, ' ')

/** The names of a roadmap's nodes: its own file has `nodes` with a label each, its outline `nodeId` and `text`. */
function namesIn(file: unknown, names: Map<string, Node>): void {
  for (const each of [...listIn(fieldsOf(file).nodes), ...listIn(file)]) {
    const { id, nodeId, data, text: outline } = fieldsOf(each)
    const { label, title, href } = fieldsOf(data)
    const named = text(label) || text(title) || text(outline).split('>').at(-1)?.trim() || ''
    const key = text(id) || text(nodeId)
    if (key && named && (data || nodeId)) names.set(key, { title: named, url: text(href) })
  }
}

/** Whether a file describes a roadmap rather than somebody's progress on it. */
export const isRoadmap = (file: unknown): boolean =>
  listIn(fieldsOf(file).nodes).length > 0 || listIn(file).some((each) => fieldsOf(each).nodeId)

/** An entry as it is written in a list: an id, or an object that brings its own name. */
function entryOf(entry: unknown): { id: string; node: Node | null } | null {
  if (typeof entry === 'string') return { id: entry, node: null }
  const { title, label, id, url, href, nodeId } = fieldsOf(entry)
  const named = text(title) || text(label)
  if (nodeId || (!named && !text(id))) return null
  return { id: text(id), node: named ? { title: named, url: text(url) || text(href) } : null }
}

/** The lists of an entry's state: whatever is not in `done` was not finished, and what is also elsewhere is not certain. */
const ELSEWHERE = ['skipped', 'removed']

const listedIn = (file: unknown, names: readonly string[]) =>
  names.flatMap((name) => listIn(Object.entries(fieldsOf(file)).find(([key]) => key === name)?.[1]))

/**
 * What was finished, from the files of a roadmap: its progress as roadmap.sh has it, `{"done": [...], "learning": [...], "skipped":
 * [...]}` with ids, and the roadmap's own file, whose nodes give them names. null where none of them says what was done.
 */
export function progressIn(files: readonly unknown[]): Progress | null {
  const names = new Map<string, Node>()
  for (const file of files) namesIn(file, names)
  const lists = files.flatMap((file) => {
    const isRoadmap = listIn(file).some((each) => fieldsOf(each).nodeId)
    if (Array.isArray(file)) return isRoadmap ? [] : [file]
    return Object.hasOwn(fieldsOf(file), 'done') ? [listedIn(file, ['done'])] : []
  })
  if (lists.length === 0) return null
  const elsewhere = new Set(files.flatMap((file) => listedIn(file, ELSEWHERE)))
  const done = lists.flat().flatMap((each): Finished[] => {
    const entry = elsewhere.has(each) ? null : entryOf(each)
    if (!entry) return []
    const [, after = ''] = entry.id.split('@')
    const node = entry.node ?? names.get(entry.id) ?? names.get(after)
    if (node) return [{ ...node, named: true }]
    return [{ title: isOpaque(entry.id) ? entry.id : topicOf(entry.id), url: '', named: !isOpaque(entry.id) }]
  })
  return { done, outlined: names.size > 0 }
}
