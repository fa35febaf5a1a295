import { LEVEL } from '@/components/catalog/words'
import { compareSkills, type SkillOfTwo } from '@/lib/guide/comparison.rules'
import { termsOf } from '@/lib/guide/glossary.rules'
import type { Role, RoleSkill } from '@/lib/guide/rules'
import { both, type Cell, cell, type Group, type Item, type Row, type Standing, type Subject } from './rows'
import { WEIGHT } from './words'

const nameOf = ({ catalog }: Subject, id: string) => catalog.skills.get(id)?.name ?? id

const hintOf = ({ guide }: Subject, id: string) => ({ id, terms: termsOf(guide, id) })

/** What the reader holds of a skill; undefined where nothing is known about the reader. */
function standingOf({ levels }: Subject, { id, level }: RoleSkill): { standing?: Standing } {
  if (!levels) return {}
  const held = (levels.get(id) ?? 0) as Standing['level']
  return { standing: { level: held, enough: held >= level } }
}

const needItem = (subject: Subject, skill: RoleSkill): Item => ({
  text: WEIGHT[skill.weight],
  note: LEVEL[skill.level],
  mark: skill.weight,
  ...standingOf(subject, skill),
})

function sharedRow(subject: Subject, { id, a, b }: SkillOfTwo): Row {
  const need = (skill: RoleSkill | null): Cell => cell(skill ? [needItem(subject, skill)] : [])
  return {
    id: `skill-${id}`,
    name: nameOf(subject, id),
    hint: hintOf(subject, id),
    cells: [need(a), need(b)],
    terse: true,
  }
}

/** What only one of both needs: as many on the left as only the first, and on the right as only the second. */
function onlyRow(subject: Subject, lists: readonly [SkillOfTwo[], SkillOfTwo[]], brief: boolean): Row {
  const items = (list: SkillOfTwo[]): Item[] =>
    list.flatMap(({ id, a, b }) => {
      const skill = a ?? b
      if (!skill) return []
      const text = nameOf(subject, id)
      return brief
        ? { text }
        : {
            ...needItem(subject, skill),
            text,
            hint: hintOf(subject, id),
            note: `${WEIGHT[skill.weight].toLowerCase()}, ${LEVEL[skill.level]}`,
          }
    })
  return {
    id: 'skills-only',
    name: 'Only here',
    note: `${lists[0].length} on the left, ${lists[1].length} on the right`,
    cells: both(subject.roles, (_, place) =>
      cell(items(lists[place === 0 ? 0 : 1]), 'None: the other role needs all of these too.'),
    ),
    ...(brief && { as: 'words' as const }),
  }
}

/** "58 in all: 37 shared, 13 only Machine Learning Engineer, 8 only Data Scientist." The three add up to the first. */
function sumWords([a, b]: readonly [Role, Role]): string {
  const { shared, onlyA, onlyB } = compareSkills(a, b)
  const all = new Set([...a.skills, ...b.skills].map(({ id }) => id)).size
  return `${all} in all: ${shared.length} shared, ${onlyA.length} only ${a.title}, ${onlyB.length} only ${b.title}`
}

/** The skills of both roles with level and weight: a row for each that both need, then what only one needs. */
export function skills(subject: Subject): Group {
  const { shared, onlyA, onlyB } = compareSkills(...subject.roles)
  return {
    id: 'skills',
    title: 'Skills',
    note: sumWords(subject.roles),
    rows: [...shared.map((skill) => sharedRow(subject, skill)), onlyRow(subject, [onlyA, onlyB], false)],
  }
}

/** The skills of both roles by name alone. */
export function briefSkills(subject: Subject): Group {
  const { shared, onlyA, onlyB } = compareSkills(...subject.roles)
  const sharedByName: Row = {
    id: 'skills-shared',
    name: 'Shared',
    cells: [
      cell(
        shared.map(({ id }) => ({ text: nameOf(subject, id) })),
        'None.',
      ),
    ],
    as: 'words',
  }
  return {
    id: 'skills',
    title: 'Skills',
    note: sumWords(subject.roles),
    rows: [sharedByName, onlyRow(subject, [onlyA, onlyB], true)],
  }
}
