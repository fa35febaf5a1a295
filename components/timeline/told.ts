import { factsWords } from '@/components/facts/words'
import { dayWords } from '@/components/trail/day-words'
import type { Catalog } from '@/lib/catalog/rules'
import { switchFrom } from '@/lib/enrollment/rules'
import { proofIn } from '@/lib/facts/evidence.rules'
import { factsFromText, factsKind, isEmpty } from '@/lib/facts/rules'
import { toldFrom } from '@/lib/ladder/rules'
import { isWebAddress } from '@/lib/link.rules'
import type { Entry } from '@/lib/timeline/rules'

const WORDS: Record<Entry['kind'], string> = {
  expired: 'Expired',
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
  path_reset: 'Started again',
  reset_undone: 'Took back the fresh start of',
  own_added: 'Added',
  own_removed: 'Removed',
  own_restored: 'Brought back',
  substituted: 'Doing something else instead',
  substitution_undone: 'Back to the original',
  specialisation_chosen: 'Chose the specialisation',
  specialisation_left: 'Left the specialisation',
  place_said: 'On the career ladder as',
  assessed: 'Took the assessment',
  application_added: 'Application added',
  application_moved: 'Application moved',
  application_removed: 'Application removed',
  plan_set: 'Plan set',
  paused: 'Paused',
  resumed: 'Went on after',
  pause_removed: 'Removed the pause that began on',
  target_set: 'Target date set',
  target_removed: 'Target date removed',
  reflected: 'Looked back on',
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
export function told(
  catalog: Catalog,
  entry: Entry,
): { words: string; proof: string | null; reason?: string | null } {
  if (entry.kind === 'facts_saved') return factsIn(catalog, entry)
  if (entry.kind === 'target_set' && entry.detail)
    return { words: `Target date set to ${dayWords(entry.detail)}`, proof: null }
  if (entry.kind === 'done_again' || entry.kind === 'again_asked') return againIn(catalog, entry)
  if (entry.kind === 'place_said' && !toldFrom(entry.detail).roleId)
    return { words: 'No longer says where on the', proof: null }
  if (entry.kind === 'path_switched') return switchIn(catalog, entry)
  if (entry.kind === 'substituted') return { words: insteadIn(catalog, entry), proof: null }
  const { kind, detail } = entry
  return {
    words: WORDS[kind],
    proof: kind === 'evidence_added' && detail && isWebAddress(detail) ? detail : null,
  }
}
