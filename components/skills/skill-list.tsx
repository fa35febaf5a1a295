'use client'
import { Link } from '@/components/ui/link'
import { Level } from './level'
import type { SkillGroup, SkillRow, Told } from './rows'
import './skills.css'

const Line = ({ href, title, line }: Told) => (
  <>
    <Link href={href}>{title}</Link> <span className="text-muted text-sm">{line}</span>
  </>
)

/** What shows a skill, folded away: of fifty skills it would be most of the page. */
const Shown = ({ evidence }: Pick<SkillRow, 'evidence'>) => (
  <details>
    <summary>
      {evidence.length === 1 ? '1 milestone shows it' : `${evidence.length} milestones show it`}
    </summary>
    <ul>
      {evidence.map((each) => (
        <li key={each.href}>
          <Line {...each} />
        </li>
      ))}
    </ul>
  </details>
)

const Skill = ({ row: { id, name, coverage, own, line, last, evidence, fastest } }: { row: SkillRow }) => (
  <li data-coverage={coverage}>
    <h3>
      <Link href={`/search?skill=${id}`}>{name}</Link>
    </h3>
    <p>
      <Level level={own} /> {line}
    </p>
    {last && <p className="text-muted text-sm">{last}</p>}
    {evidence.length > 0 && <Shown evidence={evidence} />}
    {fastest && (
      <p>
        Fastest: <Line {...fastest} />
      </p>
    )}
  </li>
)

/** Skills by group, each with its level, its evidence, and what closes its gap fastest. */
export const SkillList = ({ groups }: { groups: readonly SkillGroup[] }) =>
  groups.map(({ title, count, rows }) => (
    <section key={title} aria-labelledby={rows[0]?.id} className="mt-10 print:mt-4">
      <h2 id={rows[0]?.id} className="mb-4 print:mb-1">
        {title} <span className="font-normal text-base text-muted">{count}</span>
      </h2>
      <ul className="skills">
        {rows.map((row) => (
          <Skill key={row.id} row={row} />
        ))}
      </ul>
    </section>
  ))
