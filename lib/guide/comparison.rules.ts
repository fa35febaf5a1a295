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

/** The two roles of an address such as /compare?a=mle&b=data-engineer; without or with unknown ids the founding two. */
export function rolesFrom(guide: Guide, query: { a?: unknown; b?: unknown }): [Role, Role] | null {
  const named = (id: unknown, fallback: string) =>
    guide.roles.get(typeof id === 'string' ? id : fallback) ?? guide.roles.get(fallback)
  const [a, b] = [named(query.a, 'mle'), named(query.b, 'ds')]
  return a && b ? [a, b] : null
}

/** The address of a comparison; the founding two are what one sees without parameters. `only` leaves equal rows out. */
export function comparisonAddress(a: string, b: string, only = false): string {
  const query = [
    ...(a === 'mle' && b === 'ds' ? [] : [`a=${a}`, `b=${b}`]),
    ...(only ? ['only=differences'] : []),
  ]
  return query.length > 0 ? `/compare?${query.join('&')}` : '/compare'
}
