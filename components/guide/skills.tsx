import { WEIGHT } from '@/components/compare/words'
import type { Catalog } from '@/lib/catalog/rules'
import { type Levels, withAlternatives } from '@/lib/guide/overlap.rules'
import { skillsByWeight, WEIGHTS } from '@/lib/guide/role.rules'
import type { Guide, Role, Weight } from '@/lib/guide/rules'
import { Part } from './part'
import { skillRows } from './skill-rows'
import { SkillTable } from './skill-table'
import { counted } from './words'

type SkillsProps = { guide: Guide; catalog: Catalog; role: Role; levels: Levels | null }

/** The skills of one weight: those that the role is known for are seen at once, the others when they are opened. */
function Group({ guide, catalog, role, levels, weight }: SkillsProps & { weight: Weight }) {
  const skills = skillsByWeight(role, weight)
  if (skills.length === 0) return null
  const enough = skills.filter(({ id, level }) => (levels?.get(id) ?? 0) >= level).length
  return (
    <details className="role-weight" open={weight === 'primary'}>
      <summary>
        <h3>
          {WEIGHT[weight]} <span className="role-count">{skills.length}</span>
        </h3>
        <span className="role-about">
          {guide.meanings.weightMeaning[weight]}
          {levels && `; you hold ${enough} of ${skills.length}`}
        </span>
      </summary>
      <SkillTable
        rows={skillRows(guide, catalog, skills, levels)}
        words={guide.meanings.skillLevels}
        caption={`${WEIGHT[weight]} skills of ${role.title}`}
      />
    </details>
  )
}

/** Every skill of a role with its weight and level, and where the reader stands with it. */
export function Skills({ guide, catalog, role, levels }: SkillsProps) {
  const name = (id: string) => catalog.skills.get(id)?.name ?? id
  const toward = levels && withAlternatives(levels, role)
  return (
    <Part
      id="skills"
      title={`${counted(role.skills.length, 'skill')} it takes`}
      note="Weights and levels are an editorial judgement of this guide."
    >
      {WEIGHTS.map((weight) => (
        <Group key={weight} guide={guide} catalog={catalog} role={role} levels={toward} weight={weight} />
      ))}
      {role.eitherOf.map((group) => (
        <p key={group.join()} className="role-note mt-4">
          One of these is enough, and counts for each: {group.map(name).join(' or ')}.
        </p>
      ))}
      {role.gaps.map(({ skillId, note }) => (
        <p key={skillId} className="role-note mt-4">
          A gap that we know of, {name(skillId)}: {note}
        </p>
      ))}
    </Part>
  )
}
