'use client'
import { Link } from './link'
import './choices.css'

export type ChoiceLink = readonly [name: string, href: string, chosen: boolean, count: number | null]

type ChoiceLinksProps = { label: string; word: string; links: readonly ChoiceLink[] }

/** On a phone it is one line, with the chosen one in front. A client component of plain rows: each link would travel twice. */
export const ChoiceLinks = ({ label, word, links }: ChoiceLinksProps) => (
  <nav aria-label={label} className="choices">
    <span aria-hidden="true">{word}</span>
    {links.map(([name, href, chosen, count]) => (
      <Link key={name} href={href} scroll={false} aria-current={chosen ? 'true' : undefined}>
        {name}
        {count !== null && <span>{count}</span>}
      </Link>
    ))}
  </nav>
)
