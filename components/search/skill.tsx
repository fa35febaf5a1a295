import { aboutHours, KIND, LEVEL } from '@/components/catalog/words'
import type { Catalog, Skill } from '@/lib/catalog/rules'
import type { Guide } from '@/lib/guide/rules'
import { milestonesGranting } from '@/lib/skills/rules'
import { Results } from './found'

/** Where a skill is learnt, who needs it, and the words around it. */
export function SkillFound({ catalog, guide, skill }: { catalog: Catalog; guide: Guide; skill: Skill }) {
  const taught = milestonesGranting(catalog, skill.id).map(
    ([{ id, title, kind, provider, hours }, level]) => ({
      ...{ id, title, href: `/milestones/${id}` },
      line: `${KIND[kind]} · ${provider} · ${aboutHours(hours)} · ${LEVEL[level]}`,
    }),
  )
  const roles = [...guide.roles.values()].flatMap(({ id, title, skills }) => {
    const needed = skills.find((each) => each.id === skill.id)
    return needed
      ? [{ id, title, href: `/roles/${id}`, line: `${needed.weight}, ${LEVEL[needed.level]}` }]
      : []
  })
  const terms = [...guide.terms.values()]
    .filter(({ skillIds }) => skillIds.includes(skill.id))
    .map(({ id, term, definition }) => ({ id, title: term, href: `/glossary#${id}`, line: definition }))
  return (
    <div className="grid gap-10">
      <Results id="taught" title="Where it is learnt" results={taught}>
        <p>No milestone grants this skill.</p>
      </Results>
      {roles.length > 0 && <Results id="needed" title="Roles that need it" results={roles} />}
      {terms.length > 0 && <Results id="terms" title="Words around it" results={terms} />}
    </div>
  )
}
