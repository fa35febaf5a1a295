import { KIND } from '@/components/catalog/words'
import { TIER } from '@/components/facts/words'
import { whenWords } from '@/components/trail/day-words'
import { type Claim, type OwnBadge, subjectText } from '@/lib/badges/rules'

/** A thing to have a badge of as the list shows it. */
export type BadgeRow = Pick<OwnBadge, 'title' | 'made'> & {
  /** The value of its buttons. */
  of: string
  anchor: string
  /** What it is and when it was finished; null where nothing is finished now. */
  about: string | null
  links: readonly string[]
  words: string | null
}

const TYPE: Record<Claim['type'], string> = {
  'ext:Project': KIND.project,
  Fieldwork: KIND.internship,
  LearningProgram: 'Whole path',
}

const aboutOf = ({ type, when, tier }: Claim) =>
  [
    TYPE[type],
    when ? `finished ${when.within ? '' : 'on '}${whenWords(when)}` : 'known before',
    TIER[tier].name,
  ].join(', ')

/** The address of the row of a milestone or path in the list. */
export const badgeAnchor = (of: string): string => `of-${of.replace(':', '-')}`

export function badgeRow({ claim, title, made, ...subject }: OwnBadge): BadgeRow {
  const of = subjectText(subject)
  return {
    ...{ of, title, made, anchor: badgeAnchor(of) },
    about: claim && aboutOf(claim),
    links: claim?.links.map(({ url }) => url) ?? [],
    words: claim?.words ?? null,
  }
}
