import type { Catalog, SkillLevel } from '@/lib/catalog/rules'
import { termsOf } from '@/lib/guide/glossary.rules'
import type { Levels } from '@/lib/guide/overlap.rules'
import type { Guide, RoleSkill, Term } from '@/lib/guide/rules'

/** A skill as it travels to the browser: few values, because every one of fifty rows is written twice, as HTML and as data. */
export type SkillRow = {
  id: string
  name: string
  /** Only for what the role is known for. */
  about: string | null
  level: SkillLevel
  /** The reader's level; null where nothing is known about the reader. */
  own: 0 | SkillLevel | null
  terms: readonly Term[]
}

/** Skills of a role in words, with where the reader stands. */
export const skillRows = (
  guide: Guide,
  catalog: Catalog,
  skills: readonly RoleSkill[],
  levels: Levels | null,
): SkillRow[] =>
  skills.map(({ id, level, weight }) => {
    const skill = catalog.skills.get(id)
    return {
      id,
      name: skill?.name ?? id,
      about: weight === 'primary' ? (skill?.description ?? null) : null,
      level,
      own: levels && ((levels.get(id) ?? 0) as 0 | SkillLevel),
      terms: termsOf(guide, id),
    }
  })
