import { WEIGHT } from '@/components/compare/words'
import { TermHint } from '@/components/glossary/term-hint'
import type { Catalog, SkillLevel } from '@/lib/catalog/rules'
import { termsOf } from '@/lib/guide/glossary.rules'
import { type Levels, withAlternatives } from '@/lib/guide/overlap.rules'
import { skillsByWeight, WEIGHTS } from '@/lib/guide/role.rules'
import type { Guide, Role, RoleSkill, Weight } from '@/lib/guide/rules'
import { Level } from './level'
import { Part } from './part'
import { counted } from './words'

type SkillsProps = { guide: Guide; catalog: Catalog; role: Role; levels: Levels | null }

type OwnProps = { level: number; needed: SkillLevel; words: Guide['meanings']['skillLevels'] }

/** Where the reader stands with a skill. */
function Own({ level, needed, words }: OwnProps) {
  const held = level === 0 ? 'not yet' : words[level as SkillLevel]
  return (
    <td data-enough={level >= needed}>
      <span className="role-you">You: </span>
      {level >= needed ? `${held}, enough` : held}
    </td>
  )
}

type RowProps = Omit<SkillsProps, 'role'> & { skill: RoleSkill }

function Row({ guide, catalog, levels, skill: { id, level, weight } }: RowProps) {
  const skill = catalog.skills.get(id)
  const name = skill?.name ?? id
  return (
    <tr>
      <th scope="row">
        {name}
        <TermHint terms={termsOf(guide, id)} about={name} place={id} />
        {weight === 'primary' && <span className="role-about">{skill?.description}</span>}
      </th>
      <td>
        <Level level={level} /> {guide.meanings.skillLevels[level]}
      </td>
      {levels && <Own level={levels.get(id) ?? 0} needed={level} words={guide.meanings.skillLevels} />}
    </tr>
  )
}

type GroupProps = Omit<SkillsProps, 'role'> & { skills: readonly RoleSkill[]; caption: string }

const Table = ({ guide, catalog, levels, skills, caption }: GroupProps) => (
  <table className="role-skills">
    <caption className="sr-only">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">Skill</th>
        <th scope="col">Level needed</th>
        {levels && <th scope="col">You</th>}
      </tr>
    </thead>
    <tbody>
      {skills.map((skill) => (
        <Row key={skill.id} guide={guide} catalog={catalog} levels={levels} skill={skill} />
      ))}
    </tbody>
  </table>
)

/** The skills of one weight: those that the role is known for are seen at once, the others when they are opened. */
function Group({ role, weight, ...props }: SkillsProps & { weight: Weight }) {
  const { guide, levels } = props
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
      <Table {...props} skills={skills} caption={`${WEIGHT[weight]} skills of ${role.title}`} />
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
