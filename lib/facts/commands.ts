import 'server-only'
import type { Viewer } from '../auth/rules'
import { getCatalogWith } from '../catalog/own.queries'
import type { Day } from '../day'
import { execute } from '../db'
import { changedElsewhere, fail, type Result, succeed } from '../result'
import { readFacts } from './queries'
import { recordingFacts } from './record.commands'
import { dayOf, type FactsKind, type FactsOf, factsFrom, factsText } from './rules'

type Edit<K extends FactsKind> = FactsOf<K> & {
  milestoneId: string
  /** The one that the edit started from. */
  version: number
  /** It takes the last save back: these are the facts as they were before. */
  back?: 'yes' | undefined
}

/** What a form saved and what was there before, as JSON text by field, and the version to go on from. */
export type SavedFacts = { version: number; text: string; before: string; takenBack: boolean }

const NO_SUCH_MILESTONE = fail('not-found', 'This milestone does not exist.')
const NO_SUCH_SKILL = 'One of these skills is not in the catalogue any more. Reload the page.'

/**
 * Saves the facts of one milestone, whole, with their event. Saving what is stored already changes nothing. Refused: days that
 * cannot be, skills that do not exist, and an edit that started from an older version, which gets to see the newer one.
 */
const saving =
  <K extends FactsKind>(kind: K) =>
  async (viewer: Viewer, edit: Edit<K>, { today }: { today: Day }): Promise<Result<SavedFacts>> => {
    const { milestoneId, version, back, ...given } = edit
    const catalog = await getCatalogWith(viewer, milestoneId)
    if (catalog.milestones.get(milestoneId)?.kind !== kind) return NO_SUCH_MILESTONE
    const facts = factsFrom(kind, given)
    const { skills = [] } = facts
    if (Array.isArray(skills) && !skills.every((id) => catalog.skills.has(id)))
      return fail('invalid', NO_SUCH_SKILL, { skills: NO_SUCH_SKILL })
    const day = dayOf(facts, today)
    if (!day.ok) return day
    const stored = await readFacts(viewer, kind, milestoneId)
    const saved = { text: factsText(facts), before: factsText(stored.facts), takenBack: back === 'yes' }
    if (saved.before === saved.text) return succeed({ version: stored.version, ...saved })
    if (stored.version !== version) return changedElsewhere(stored.version, factsText(stored.facts))
    const next = { userId: viewer.id, milestoneId, kind, facts, version: version + 1, occurredOn: day.value }
    const written = await execute(`save the facts of a ${kind}`, recordingFacts(next))
    if (written === 1) return succeed({ version: version + 1, ...saved })
    const newer = await readFacts(viewer, kind, milestoneId)
    return changedElsewhere(newer.version, factsText(newer.facts))
  }

export const saveCourse = saving('course')
export const saveProject = saving('project')
export const saveCertification = saving('certification')
export const saveReading = saving('reading')
export const saveEvent = saving('event')
