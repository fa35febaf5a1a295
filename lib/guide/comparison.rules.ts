import { comparedWith } from './role.rules'
import type { Guide, Role, RoleSkill } from './rules'

/** A skill as two roles need it: null where one does not. */
export type SkillOfTwo = { id: string; a: RoleSkill | null; b: RoleSkill | null }

/** The skills of two roles, every one in exactly one of three lists, in the order of the roles. */
export type Compared = { shared: SkillOfTwo[]; onlyA: SkillOfTwo[]; onlyB: SkillOfTwo[] }

/** Splits what two roles need; the three lists together are the union of both. */
export function compareSkills(a: Role, b: Role): Compared {
  const [ofA, ofB] = [a, b].map(({ skills }) => new Map(skills.map((skill) => [skill.id, skill]))) as [
    Map<string, RoleSkill>,
    Map<string, RoleSkill>,
  ]
  const pair = (id: string): SkillOfTwo => ({ id, a: ofA.get(id) ?? null, b: ofB.get(id) ?? null })
  const [idsA, idsB] = [[...ofA.keys()], [...ofB.keys()]]
  return {
    shared: idsA.filter((id) => ofB.has(id)).map(pair),
    onlyA: idsA.filter((id) => !ofB.has(id)).map(pair),
    onlyB: idsB.filter((id) => !ofA.has(id)).map(pair),
  }
}

type Asked = { a?: unknown; b?: unknown }

/** The role that an address names; undefined for none, an unknown one or a list. */
const named = ({ roles }: Guide, id: unknown) => (typeof id === 'string' ? roles.get(id) : undefined)

/**
 * The two roles of an address such as /compare?a=mle&b=data-engineer. Where it names only one that exists, beside it the role that
 * it is first compared with; where it names none, the founding two.
 */
export function rolesFrom(guide: Guide, asked: Asked): [Role, Role] | null {
  const [a, b] = [named(guide, asked.a), named(guide, asked.b)]
  if (a && b) return [a, b]
  if (a) return [a, comparedWith(guide, a)]
  if (b) return [comparedWith(guide, b), b]
  const [mle, ds] = [guide.roles.get('mle'), guide.roles.get('ds')]
  return mle && ds ? [mle, ds] : null
}

/** What an address names and no role is called, to be said. */
export const unknownIn = (guide: Guide, { a, b }: Asked): string[] =>
  [...new Set([a, b].flat())].filter(
    (id): id is string => typeof id === 'string' && id !== '' && !guide.roles.has(id),
  )

/** The address of a comparison; the founding two are what one sees without parameters. `only` leaves equal rows out. */
export function comparisonAddress(a: string, b: string, only = false): string {
  const query = [
    ...(a === 'mle' && b === 'ds' ? [] : [`a=${a}`, `b=${b}`]),
    ...(only ? ['only=differences'] : []),
  ]
  return query.length > 0 ? `/compare?${query.join('&')}` : '/compare'
}
