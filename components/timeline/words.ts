import { dayWords } from '@/components/trail/day-words'
import type { Catalog } from '@/lib/catalog/rules'
import { pauseInHistory, planInHistory } from '@/lib/plan/rules'
import { isWebAddress } from '@/lib/progress/link.rules'
import type { Entry, EntryKind } from '@/lib/timeline/rules'

const WORDS: Record<EntryKind, string> = {
  done: 'Done',
  date_changed: 'Done',
  started: 'Started',
  start_undone: 'Put back',
  reopened: 'Reopened',
  set_aside: 'Set aside',
  evidence_added: 'Evidence added',
  evidence_removed: 'Evidence removed',
  path_chosen: 'Path chosen',
  path_changed: 'Main path changed',
  assessed: 'Took the assessment',
  plan_set: 'Plan set',
  paused: 'Paused',
  resumed: 'Went on after',
  target_set: 'Target date set',
  target_removed: 'Target date removed',
}

/** An entry as it is drawn: plain text, so that a long list travels once. */
export type EntryRow = {
  id: string
  words: string
  title: string
  href: string
  day: string
  on: string
  /** Only where it differs from the day it happened. */
  recorded: string | null
  evidence: string | null
  solid: boolean
}

/** What an entry is about, and where that is. It stays readable even if the catalogue retired it. */
function subjectOf(catalog: Catalog, { kind, milestoneId, pathId, detail }: Entry) {
  const path = pathId ? (catalog.paths.get(pathId)?.title ?? pathId) : ''
  if (kind === 'assessed') {
    const result = /^\d+/.exec(detail ?? '')?.[0] ?? ''
    return { title: path ? `leaning to ${path}` : 'balanced', href: `/assessment/result?of=${result}` }
  }
  if (kind === 'plan_set' || kind === 'paused' || kind === 'resumed')
    return { title: kind === 'plan_set' ? planInHistory(detail) : pauseInHistory(detail), href: '/plan' }
  if (!milestoneId) return { title: path, href: `/paths/${pathId}` }
  return {
    title: catalog.milestones.get(milestoneId)?.title ?? milestoneId,
    href: `/milestones/${milestoneId}`,
  }
}

/** An entry in words. */
export function entryRow(catalog: Catalog, entry: Entry): EntryRow {
  const { occurredOn, recordedOn } = entry
  return {
    id: entry.id,
    words: WORDS[entry.kind],
    ...subjectOf(catalog, entry),
    day: occurredOn,
    on: dayWords(occurredOn),
    recorded: recordedOn === occurredOn ? null : dayWords(recordedOn),
    // Checked at the door; checked again here, in case the door ever changes.
    evidence:
      entry.kind === 'evidence_added' && entry.detail && isWebAddress(entry.detail) ? entry.detail : null,
    solid: entry.kind === 'done' || entry.kind === 'date_changed',
  }
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `2026-11` as "November 2026". */
export const monthWords = (month: string) => MONTH.format(new Date(`${month}-01T00:00:00Z`))
