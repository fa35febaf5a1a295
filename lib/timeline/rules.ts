import { type Day, fromDate, isDay, toDate } from '../day'
import type { Within } from '../progress/when.rules'
import { DEFAULT_ZOOM, ZOOMS, type Zoom } from './stretch.rules'

/** What a timeline entry may be filtered by, and the kinds of activity behind each. */
const GROUPS = {
  done: ['done', 'date_changed', 'done_again'],
  started: ['started', 'start_undone'],
  reopened: ['reopened', 'set_aside', 'again_asked'],
  evidence: ['evidence_added', 'evidence_removed', 'facts_saved'],
  path: [
    'path_chosen',
    'path_changed',
    'path_switched',
    'switch_undone',
    'path_reset',
    'reset_undone',
    'own_added',
    'own_removed',
    'own_restored',
    'substituted',
    'substitution_undone',
    'specialisation_chosen',
    'specialisation_left',
    'place_said',
  ],
  assessment: ['assessed'],
  applications: ['application_added', 'application_moved', 'application_removed'],
  plan: ['plan_set', 'paused', 'resumed', 'pause_removed', 'target_set', 'target_removed'],
  reflection: ['reflected'],
} as const

export type Group = keyof typeof GROUPS
/** Notes are private even from a glance at the timeline, so they have no entry. */
export type EntryKind = (typeof GROUPS)[Group][number]

export type Entry = {
  id: string
  /** `expired` is no activity: nobody does anything on the last day of a certificate. */
  kind: EntryKind | 'expired'
  milestoneId: string | null
  pathId: string | null
  applicationId: string | null
  /** It is about an application that is not there any more. */
  removed: boolean
  /** The day it happened; with `within`, the first of the month or year in which it did. */
  occurredOn: Day
  within: Within | null
  /** The day it was written down, in the person's zone. */
  recordedOn: Day
  detail: string | null
  /** Of a milestone that the person added themselves, removed or not. */
  title: string | null
}

/** Where a page of the timeline ends: the next one starts with what is older. Never an offset: new entries would shift it. */
export type Cursor = { occurredOn: Day; id: string }

export type TimelineFilter = {
  kind: Group | null
  path: string | null
  /** Only milestones that grant it. */
  skill: string | null
  /** Only what has all these words in its title. */
  text: string | null
  /** How much stands under one heading; null for the usual. */
  zoom: Zoom | null
  /** Little room for each entry. */
  compact: boolean
  /** Counts beside the filters are wanted, however long it takes. */
  counted: boolean
  before: Cursor | null
}

const GROUP_OF = new Map<Entry['kind'], Group>([
  ['expired', 'evidence'],
  ...Object.entries(GROUPS).flatMap(([group, kinds]) => kinds.map((kind) => [kind, group as Group] as const)),
])

/** The filter that shows a kind of entry. */
export const groupOf = (kind: Entry['kind']): Group => GROUP_OF.get(kind) ?? 'done'

type Asked = string | string[] | undefined

const isGroup = (value: Asked): value is Group => typeof value === 'string' && Object.hasOwn(GROUPS, value)

/** `2026-11-21~4711`, as it stands in the address. */
export const cursorText = ({ occurredOn, id }: Cursor) => `${occurredOn}~${id}`

function cursorFrom(value: Asked): Cursor | null {
  const [occurredOn = '', id = ''] = typeof value === 'string' ? value.split('~') : []
  return isDay(occurredOn) && /^\d{1,18}$/.test(id) ? { occurredOn, id } : null
}

/** Where the timeline goes on with a month: at the first day after it, before any entry of that day. */
function monthEnd(value: Asked): Cursor | null {
  const first = `${value}-01`
  if (!isDay(first)) return null
  const after = toDate(first)
  after.setUTCMonth(after.getUTCMonth() + 1)
  return { occurredOn: fromDate(after), id: '0' }
}

const MOST_TEXT = 100

const textFrom = (value: Asked): string | null =>
  typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, MOST_TEXT) || null : null

type Query = Record<
  'kind' | 'path' | 'skill' | 'text' | 'zoom' | 'density' | 'counts' | 'month' | 'before',
  Asked
>

/** The filter in an address; what it does not know it ignores. A month is where the timeline is to begin. */
export const timelineFilter = (
  query: Partial<Query>,
  pathIds: readonly string[],
  skillIds: readonly string[] = [],
): TimelineFilter => ({
  kind: isGroup(query.kind) ? query.kind : null,
  path: pathIds.find((id) => id === query.path) ?? null,
  skill: skillIds.find((id) => id === query.skill) ?? null,
  text: textFrom(query.text),
  zoom: ZOOMS.find((zoom) => zoom === query.zoom && zoom !== DEFAULT_ZOOM) ?? null,
  compact: query.density === 'compact',
  counted: query.counts === 'all',
  before: cursorFrom(query.before) ?? monthEnd(query.month),
})

/** Whether it leaves anything out. */
export const isFiltered = ({ kind, path, skill, text }: TimelineFilter): boolean =>
  [kind, path, skill, text].some((each) => each !== null)

/** The activity kinds that a filter shows. */
export const kindsOf = (kind: Group | null): readonly EntryKind[] =>
  kind ? GROUPS[kind] : Object.values(GROUPS).flat()
