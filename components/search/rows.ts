import { type Markable, verbsFor } from '@/components/trail/controls'
import {
  type Dates,
  type MarkVerb,
  type PathVerb,
  type Standings,
  type State,
  stateOf,
} from '@/lib/progress/state.rules'
import { type Index, search } from '@/lib/search/match.rules'
import { excerptOf } from '@/lib/search/mention.rules'
import { type Entry, isOwn } from '@/lib/search/rules'

/** More would not be read: who wants them goes to the search page. */
const MOST = 24

const UNTOUCHED: Dates = { startedOn: null, doneOn: null, setAsideOn: null }

const STATE_WORDS: Record<State, string> = {
  'not-started': '',
  'in-progress': 'in progress',
  done: 'done',
  'set-aside': 'set aside',
}

/** A result as it is shown: with where this person stands and what they can do. */
export type Row = Entry & { state: string; verbs: (readonly [MarkVerb | PathVerb, string])[] }

/** The best results, and how many there are: of long texts the place that was found. Before anything is typed: the pages. */
export function found(index: Index, query: string): { entries: Entry[]; count: number } {
  const all = query.trim()
    ? search(index, query)
    : index.flatMap(({ entry }) => (entry.kind === 'page' ? [entry] : []))
  const best = all.slice(0, MOST)
  return {
    entries: best.map((entry) => (isOwn(entry) ? { ...entry, line: excerptOf(entry.line, query) } : entry)),
    count: all.length,
  }
}

const isMilestone = ({ kind }: Entry) => kind === 'milestone' || kind === 'own'

/**
 * The milestones among results as something to be marked; none while it is unknown what this person has done. Whether one may be
 * set aside depends on the chosen paths: its own page knows.
 */
export const markable = (entries: readonly Entry[], standings: Standings | null): Markable[] =>
  entries.flatMap((entry) =>
    standings && isMilestone(entry)
      ? [
          {
            ...{ id: entry.id, title: entry.title },
            dates: standings.get(entry.id) ?? UNTOUCHED,
            maySetAside: false,
          },
        ]
      : [],
  )

/** Results with their actions. */
export function rowsOf(
  entries: readonly Entry[],
  items: readonly Markable[],
  datesOf: (item: Markable) => Dates,
): Row[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  return entries.map((entry) => {
    const item = isMilestone(entry) ? byId.get(entry.id) : undefined
    if (!item) return { ...entry, state: '', verbs: [] }
    const dates = datesOf(item)
    return { ...entry, state: STATE_WORDS[stateOf(dates)], verbs: verbsFor({ ...item, dates }) }
  })
}
