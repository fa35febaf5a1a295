import { isPosition, type Milestone } from '../catalog/rules'
import type { Day } from '../day'
import type { Tier } from '../facts/evidence.rules'
import type { When } from '../progress/when.rules'

/** What a badge is about. */
export type Subject = { subject: 'milestone' | 'path'; subjectId: string }

/** Badges are of what shows work, not of what somebody attended, passed elsewhere or did to get ready. */
export const mayHaveBadge = (milestone: Pick<Milestone, 'kind' | 'prepares'>): boolean =>
  milestone.kind === 'project' || isPosition(milestone)

/** What a badge says: nothing in it was examined by anybody. */
export type Claim = Subject & {
  title: string
  /** What was done, whoever does it. */
  description: string
  /** What there is to do for it. */
  criteria: string
  /** A term of the standard's AchievementType. */
  type: 'ext:Project' | 'Fieldwork' | 'LearningProgram'
  /** Names of skills. */
  skills: readonly string[]
  /** null where the holder knew it before and nobody knows when. */
  when: When | null
  tier: Tier
  /** Pages that show it. */
  links: readonly { name: string; url: string }[]
  /** The holder's own words. */
  words: string | null
  /** The milestones that must stay done for the badge to stand. */
  restsOn: readonly string[]
  /** The last of their days, as stored. */
  finishedOn: Day
}

/** Something that somebody can have a badge of, or has. */
export type OwnBadge = Subject & {
  title: string
  /** What a badge made now would say; null where nothing is finished to make one of. */
  claim: Claim | null
  /** The one they made. `outdated`: made anew it would say something else; `fallen`: it does not stand now. */
  made: { id: string; address: string; state: 'current' | 'outdated' | 'fallen' } | null
}

/** `milestone:proj-churn`, `path:mle`: the value of a button. */
export const subjectText = ({ subject, subjectId }: Subject): string => `${subject}:${subjectId}`

/** The inverse of `subjectText`; null for anything else. */
export function subjectFrom(text: string): Subject | null {
  const [, subject, subjectId = ''] = /^(milestone|path):([a-z0-9-]{1,80})$/.exec(text) ?? []
  return subject === 'milestone' || subject === 'path' ? { subject, subjectId } : null
}

/** The address of a badge, of the key with a thumbprint, and of the installation as an issuer, below where Waymark stands. */
export const badgePath = (id: string): string => `/badges/${id}`
const KEYS_PATH = '/badges/keys'
export const keyPath = (thumbprint: string): string => `${KEYS_PATH}/${thumbprint}`
export const ISSUER_PATH = '/badges/issuer'
