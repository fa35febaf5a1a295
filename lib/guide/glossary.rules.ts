import type { Catalog } from '../catalog/rules'
import type { Guide, Term } from './rules'

/** Lower case without accents, so that "naive" finds "Naïve". */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether every word of the query begins a word of the text, or stands in it. An empty query is in everything. */
export function isIn(text: string, query: string): boolean {
  const folded = fold(text)
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

/** The terms by the alphabet, whatever case they are written in. */
export const alphabetical = ({ terms }: Pick<Guide, 'terms'>): Term[] =>
  [...terms.values()].sort((a, b) => a.term.localeCompare(b.term, 'en'))

/** The terms that explain a skill, in the content's order. */
export const termsOf = ({ terms }: Pick<Guide, 'terms'>, skillId: string): Term[] =>
  [...terms.values()].filter(({ skillIds }) => skillIds.includes(skillId))

type Named = { id: string; title: string }

/** Where one meets a term: the skills it explains, the roles that need them most and the milestones that teach them. */
export type Uses = { skills: readonly string[]; roles: readonly Named[]; milestones: readonly Named[] }

const named = ({ id, title }: Named): Named => ({ id, title })

/** What a term is used in. Of the roles only those for which one of its skills is primary: the others are nearly all. */
export function usesOf(term: Term, guide: Guide, catalog: Catalog): Uses {
  const about = new Set(term.skillIds)
  return {
    skills: term.skillIds.flatMap((id) => catalog.skills.get(id)?.name ?? []),
    roles: [...guide.roles.values()]
      .filter(({ skills }) => skills.some(({ id, weight }) => about.has(id) && weight === 'primary'))
      .map(named),
    milestones: [...catalog.milestones.values()]
      .filter(({ skills, retired }) => !retired && skills.some(({ id }) => about.has(id)))
      .map(named),
  }
}

/** "Version control (Git)" → Version control, Git: each of them is a name for the same thing. */
const namesOf = ({ term }: Term): string[] => term.split(/\s*[(),]\s*|\s+and\s+/).filter(Boolean)

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The terms that a sentence names in full, in one number or the other; a part of a name may mean another thing. */
export const termsNamedIn = ({ terms }: Pick<Guide, 'terms'>, sentence: string): Term[] =>
  [...terms.values()].filter((term) =>
    namesOf(term).some((name) => new RegExp(`(?<![\\w-])${escaped(name)}s?(?![\\w-])`, 'i').test(sentence)),
  )

/** The term that explains a name such as "Docker", in a list of none or one. Only whole names: a word in a text may mean another thing. */
export const termsCalled = ({ terms }: Pick<Guide, 'terms'>, name: string): Term[] =>
  [...terms.values()].filter((term) => namesOf(term).includes(name)).slice(0, 1)
