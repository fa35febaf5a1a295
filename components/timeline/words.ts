import { STAGE_NAMES } from '@/components/applications/words'
import { skillWords } from '@/components/catalog/words'
import { TIER } from '@/components/facts/words'
import { dayWords, monthWords, whenSentence } from '@/components/trail/day-words'
import { toldIn } from '@/lib/applications/rules'
import type { Catalog } from '@/lib/catalog/rules'
import { specialisationFrom } from '@/lib/enrollment/specialise.rules'
import { tierOf } from '@/lib/facts/evidence.rules'
import { toldFrom } from '@/lib/ladder/rules'
import { pauseInHistory, planInHistory } from '@/lib/plan/rules'
import { whenText } from '@/lib/progress/when.rules'
import type { Gain } from '@/lib/skills/gain.rules'
import { reflectionFrom } from '@/lib/timeline/reflection.rules'
import type { Entry } from '@/lib/timeline/rules'
import { told } from './told'

/** An entry as it is drawn: plain text, so that a long list travels once. */
export type EntryRow = {
  id: string
  words: string
  title: string
  /** null where there is nothing to go to any more. */
  href: string | null
  day: string
  /** Empty where the heading says it. */
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
  if (kind === 'specialisation_chosen' || kind === 'specialisation_left')
    return { title: specialisationFrom(detail).title, href: `/paths/${pathId}/specialisations` }
  if (kind === 'place_said') {
    const { roleId, title } = toldFrom(detail)
    return { title: title || 'career ladder', href: roleId ? `/ladder?role=${roleId}` : '/ladder' }
  }
  if (kind === 'reflected') {
    const { month } = reflectionFrom(detail)
    return { title: monthWords(month), href: `/timeline/${month}` }
  }
  if (kind === 'plan_set' || kind === 'paused' || kind === 'resumed')
    return { title: kind === 'plan_set' ? planInHistory(detail) : pauseInHistory(detail), href: '/plan' }
  if (kind === 'pause_removed') return { title: dayWords(detail ?? entry.occurredOn), href: '/plan' }
  if (!milestoneId) return { title: path, href: `/paths/${pathId}` }
  return {
    title: title ? `${title} (mine)` : (catalog.milestones.get(milestoneId)?.title ?? milestoneId),
    href: `/milestones/${milestoneId}`,
  }
}

const gainedIn = (catalog: Catalog, gained: readonly Gain[] = []) =>
  gained.map(({ id, level }) => skillWords(catalog.skills.get(id)?.name ?? id, level)).join(', ') || null

/** By milestone id, what it brought; only what is finished now is in it. */
type Gains = ReadonlyMap<string, readonly Gain[]>

/** An entry in words; with `gains`, what a finished milestone brought stands at it. */
export function entryRow(catalog: Catalog, entry: Entry, gains?: Gains): EntryRow {
  const { kind, milestoneId, occurredOn, within, recordedOn } = entry
  const when = { on: occurredOn, within }
  const { words, proof, reason = null } = told(catalog, entry)
  const finished = kind === 'done' || kind === 'date_changed'
  return {
    id: entry.id,
    words,
    ...subjectOf(catalog, entry),
    day: whenText(when),
    on: whenSentence(when),
    recorded: recordedOn === occurredOn && within === null ? null : dayWords(recordedOn),
    evidence: proof,
    reason,
    tier: proof && TIER[tierOf([proof])].name,
    gained: finished ? gainedIn(catalog, gains?.get(milestoneId ?? '')) : null,
    solid: finished || kind === 'done_again',
  }
}
