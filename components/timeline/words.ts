import { dayWords } from '@/components/trail/day-words'
import type { Catalog } from '@/lib/catalog/rules'
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

/** An entry in words. What it is about stays readable even if the catalogue retired it. */
export function entryRow(catalog: Catalog, entry: Entry): EntryRow {
  const { milestoneId, pathId, occurredOn, recordedOn } = entry
  const about = milestoneId ? catalog.milestones.get(milestoneId) : catalog.paths.get(pathId ?? '')
  return {
    id: entry.id,
    words: WORDS[entry.kind],
    title: about?.title ?? milestoneId ?? pathId ?? '',
    href: milestoneId ? `/milestones/${milestoneId}` : `/paths/${pathId}`,
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
