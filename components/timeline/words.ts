import { STAGE_NAMES } from '@/components/applications/words'
import { skillWords } from '@/components/catalog/words'
import { factsWords, TIER } from '@/components/facts/words'
import { dayWords } from '@/components/trail/day-words'
import { toldIn } from '@/lib/applications/rules'
import type { Catalog } from '@/lib/catalog/rules'
import { switchFrom } from '@/lib/enrollment/rules'
import { proofIn, tierOf } from '@/lib/facts/evidence.rules'
import { factsFromText, factsKind, isEmpty } from '@/lib/facts/rules'
import { isWebAddress } from '@/lib/link.rules'
import { pauseInHistory, planInHistory } from '@/lib/plan/rules'
import type { Gain } from '@/lib/skills/gain.rules'
import { reflectionFrom } from '@/lib/timeline/reflection.rules'
import type { Entry, EntryKind } from '@/lib/timeline/rules'

const WORDS: Record<EntryKind, string> = {
  done: 'Done',
  date_changed: 'Done',
  done_again: 'Done again',
  again_asked: 'To be done again',
  started: 'Started',
  start_undone: 'Put back',
  reopened: 'Reopened',
  set_aside: 'Set aside',
  evidence_added: 'Evidence added',
  evidence_removed: 'Evidence removed',
  facts_saved: 'Recorded',
  path_chosen: 'Path chosen',
  path_changed: 'Main path changed',
  path_switched: 'Switched path',
  switch_undone: 'Took back the switch to',
  own_added: 'Added',
  own_removed: 'Removed',
  own_restored: 'Brought back',
  substituted: 'Doing something else instead',
  substitution_undone: 'Back to the original',
  assessed: 'Took the assessment',
  application_added: 'Application added',
  application_moved: 'Application moved',
  application_removed: 'Application removed',
  plan_set: 'Plan set',
  paused: 'Paused',
  resumed: 'Went on after',
  target_set: 'Target date set',
  target_removed: 'Target date removed',
  reflected: 'Looked back on',
}

/** An entry as it is drawn: plain text, so that a long list travels once. */
export type EntryRow = {
  id: string
  words: string
  title: string
  /** null where there is nothing to go to any more. */
  href: string | null
  day: string
  on: string
  /** Only where it differs from the day it happened. */
  recorded: string | null
  /** The skills that it brought. */
  gained: string | null
  evidence: string | null
  /** What the person said about it. */
  reason: string | null
  /** How much the evidence is worth, where there is any. */
  tier: string | null
  solid: boolean
}

/** What an entry about an application says. A removed one has no page any more. */
function applicationIn(id: string, { removed, detail }: Entry) {
  const { company, role, stage } = toldIn(detail)
  return {
    title: [company, role, stage && STAGE_NAMES[stage]].filter(Boolean).join(', '),
    href: removed ? null : `/applications/${id}`,
  }
}

/** What an entry is about, and where that is. It stays readable even if the catalogue retired it. */
function subjectOf(catalog: Catalog, entry: Entry) {
  const { kind, milestoneId, pathId, applicationId, detail, title } = entry
  if (applicationId && !milestoneId) return applicationIn(applicationId, entry)
  const path = pathId ? (catalog.paths.get(pathId)?.title ?? pathId) : ''
  if (kind === 'assessed') {
    const result = /^\d+/.exec(detail ?? '')?.[0] ?? ''
    return { title: path ? `leaning to ${path}` : 'balanced', href: `/assessment/result?of=${result}` }
  }
  if (kind === 'reflected') {
    const { month } = reflectionFrom(detail)
    return { title: monthWords(month), href: `/timeline/${month}` }
  }
  if (kind === 'plan_set' || kind === 'paused' || kind === 'resumed')
    return { title: kind === 'plan_set' ? planInHistory(detail) : pauseInHistory(detail), href: '/plan' }
  if (!milestoneId) return { title: path, href: `/paths/${pathId}` }
  return {
    title: title ? `${title} (mine)` : (catalog.milestones.get(milestoneId)?.title ?? milestoneId),
    href: `/milestones/${milestoneId}`,
  }
}

/** What an entry about a milestone's own facts says, and the proof among them. */
function factsIn(catalog: Catalog, { milestoneId, detail }: Entry) {
  const milestone = catalog.milestones.get(milestoneId ?? '')
  const kind = milestone && factsKind(milestone.kind)
  if (!kind) return { words: WORDS.facts_saved, proof: null }
  const facts = factsFromText(kind, detail)
  return { words: isEmpty(facts) ? 'Emptied the record' : factsWords(kind, facts), proof: proofIn(facts) }
}

/** "Doing A course at work instead of", before the title of what it replaces. */
function insteadIn(catalog: Catalog, { detail }: Entry): string {
  const { byId } = JSON.parse(detail ?? '{}')
  const by = catalog.milestones.get(String(byId))?.title
  return by ? `Doing ${by} instead of` : WORDS.substituted
}

/** "Done again on Data Scientist", before the title of the milestone. */
function againIn(catalog: Catalog, { kind, pathId }: Entry) {
  const path = catalog.paths.get(pathId ?? '')?.title
  return { words: path ? `${WORDS[kind]} on ${path}` : WORDS[kind], proof: null }
}

/** "Switched from Machine Learning Engineer to", before the title of the path, and the reason where one was given. */
function switchIn(catalog: Catalog, { detail }: Entry) {
  const { from, reason } = switchFrom(detail)
  const title = catalog.paths.get(from)?.title
  return { words: title ? `Switched from ${title} to` : WORDS.path_switched, proof: null, reason }
}

/** The words of an entry and the link that proves it. Checked at the door; checked again here, in case the door ever changes. */
function told(
  catalog: Catalog,
  entry: Entry,
): { words: string; proof: string | null; reason?: string | null } {
  if (entry.kind === 'facts_saved') return factsIn(catalog, entry)
  if (entry.kind === 'target_set' && entry.detail)
    return { words: `Target date set to ${dayWords(entry.detail)}`, proof: null }
  if (entry.kind === 'done_again' || entry.kind === 'again_asked') return againIn(catalog, entry)
  if (entry.kind === 'path_switched') return switchIn(catalog, entry)
  if (entry.kind === 'substituted') return { words: insteadIn(catalog, entry), proof: null }
  const { kind, detail } = entry
  return {
    words: WORDS[kind],
    proof: kind === 'evidence_added' && detail && isWebAddress(detail) ? detail : null,
  }
}

const gainedIn = (catalog: Catalog, gained: readonly Gain[] = []) =>
  gained.map(({ id, level }) => skillWords(catalog.skills.get(id)?.name ?? id, level)).join(', ') || null

/** By milestone id, what it brought; only what is finished now is in it. */
type Gains = ReadonlyMap<string, readonly Gain[]>

/** An entry in words; with `gains`, what a finished milestone brought stands at it. */
export function entryRow(catalog: Catalog, entry: Entry, gains?: Gains): EntryRow {
  const { kind, milestoneId, occurredOn, recordedOn } = entry
  const { words, proof, reason = null } = told(catalog, entry)
  const finished = kind === 'done' || kind === 'date_changed'
  return {
    id: entry.id,
    words,
    ...subjectOf(catalog, entry),
    day: occurredOn,
    on: dayWords(occurredOn),
    recorded: recordedOn === occurredOn ? null : dayWords(recordedOn),
    evidence: proof,
    reason,
    tier: proof && TIER[tierOf([proof])].name,
    gained: finished ? gainedIn(catalog, gains?.get(milestoneId ?? '')) : null,
    solid: finished || kind === 'done_again',
  }
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `2026-11` as "November 2026". */
export const monthWords = (month: string) => MONTH.format(new Date(`${month}-01T00:00:00Z`))
