'use client'
import { TermHint } from '@/components/glossary/term-hint'
import { Level } from '@/components/skills/level'
import type { SkillLevel } from '@/lib/catalog/rules'
import type { SkillRow } from './skill-rows'

type Words = Record<SkillLevel, string>

/** Where the reader stands with a skill. */
function Own({ own, needed, words }: { own: 0 | SkillLevel; needed: SkillLevel; words: Words }) {
  const held = own === 0 ? 'not yet' : words[own]
  return (
    <td data-enough={own >= needed}>
      <span className="role-you">You: </span>
      {own >= needed ? `${held}, enough` : held}
    </td>
  )
}

const Row = ({ row: { id, name, about, level, own, terms }, words }: { row: SkillRow; words: Words }) => (
  <tr>
    <th scope="row">
      {name}
      <TermHint terms={terms} about={name} place={id} />
      {about && <span className="role-about">{about}</span>}
    </th>
    <td>
      <Level level={level} /> {words[level]}
    </td>
    {own !== null && <Own own={own} needed={level} words={words} />}
  </tr>
)

type SkillTableProps = { caption: string; rows: readonly SkillRow[]; words: Words }

/** Skills with the level needed and, where it is known, the reader's. */
export const SkillTable = ({ caption, rows, words }: SkillTableProps) => (
  <table className="role-skills">
    <caption className="sr-only">{caption}</caption>
    <thead>
      <tr>
        <th scope="col">Skill</th>
        <th scope="col">Level needed</th>
        {rows.some(({ own }) => own !== null) && <th scope="col">You</th>}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <Row key={row.id} row={row} words={words} />
      ))}
    </tbody>
  </table>
)
