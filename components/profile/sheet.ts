import { LEVEL } from '@/components/catalog/words'
import type { SkillLevel } from '@/lib/catalog/rules'
import type { Tier } from '@/lib/facts/evidence.rules'
import type { List, Portfolio } from '@/lib/portfolio/rules'
import { type Shown, showsWork } from '@/lib/profile/shown.rules'
import { type OnScreen, piecesOnPaper, skillsOnPaper } from './on-paper'
import { type Piece, piecesOf } from './piece'
import { numbersOf, openWords } from './words'

/** So many pieces of evidence are named; the others stand on the page as well. */
const MOST = 3

/** So many skills are named at the top, where there are more. */
const FOREMOST = 5

const LEVELS = [3, 2, 1, null] as const

type SheetSkill = OnScreen & {
  name: string
  tier: Tier
  /** Ids of the pieces that show it, the strongest first, and how many more there are. */
  by: string[]
  more?: number
}

/**
 * A profile in the words in which it is drawn, and nothing but what is drawn: it is sent to every reader along with the page.
 * Short, as it is most of what a page costs.
 */
export type Sheet = Pick<Shown, 'name' | 'headline' | 'about' | 'email' | 'paths'> & {
  open: string | null
  numbers: string
  /** The strongest skills, where the list of them is long. */
  foremost: string
  lists: Record<List, (Piece & OnScreen)[]>
  skills: { title: string; level: SkillLevel | 0; skills: SheetSkill[] }[]
  empty: boolean
}

const skillOf = ({ name, tier, evidence, onScreen }: Portfolio['skills'][number] & OnScreen): SheetSkill => ({
  ...{ name, tier, by: evidence.slice(0, MOST).map(({ milestoneId }) => milestoneId) },
  ...(evidence.length > MOST && { more: evidence.length - MOST }),
  ...(onScreen && { onScreen }),
})

const foremostOf = (skills: Portfolio['skills']) =>
  skills.length > FOREMOST
    ? skills
        .slice(0, FOREMOST)
        .map(({ name }) => name)
        .join(', ')
    : ''

/** A profile as it is drawn on the day `today` where its owner lives. */
export function sheetOf(shown: Shown, today: string): Sheet {
  const { name, headline, about, email, openToWork, paths, work } = shown
  const known = skillsOnPaper(work.skills)
  const skills = LEVELS.map((level) => ({
    ...{ title: level ? LEVEL[level] : 'shown in a project', level: level ?? (0 as const) },
    skills: known.filter((each) => each.level === level).map(skillOf),
  }))
  return {
    ...{ name, headline, about, email, paths },
    open: openToWork && openWords(openToWork, today),
    numbers: numbersOf(shown).join(' · '),
    foremost: foremostOf(work.skills),
    lists: piecesOnPaper(piecesOf(work, today)),
    skills: skills.filter((each) => each.skills.length > 0),
    empty: !showsWork(shown),
  }
}
