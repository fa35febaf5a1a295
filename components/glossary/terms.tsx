'use client'
import { Link } from '@/components/ui/link'
import type { Uses } from '@/lib/guide/glossary.rules'
import type { Term } from '@/lib/guide/rules'
import './glossary.css'

type Place = { href: string; name: string }

const Places = ({ name, places }: { name: string; places: readonly Place[] }) =>
  places.length > 0 && (
    <p className="mt-1 text-sm">
      <span className="text-muted">{name}: </span>
      {places.map(({ href, name: place }, index) => (
        <span key={href}>
          {index > 0 && ', '}
          <Link href={href}>{place}</Link>
        </span>
      ))}
    </p>
  )

export type Entry = Pick<Term, 'id' | 'term' | 'definition' | 'kind'> & { uses: Uses; hidden: boolean }

const KIND: Record<Term['kind'], string> = {
  concept: 'an idea',
  tool: 'a tool',
  career: 'about working life',
}

/** A word, what it means, and where one meets it. */
const TermEntry = ({ entry: { id: termId, term, definition, kind, uses, hidden } }: { entry: Entry }) => (
  <li id={termId} className="term" hidden={hidden}>
    <div data-says>
      <h2 className="text-lg">{term}</h2> <p className="mt-1 max-w-prose">{definition}</p>
    </div>
    <details className="print:hidden">
      <summary>Where you meet it</summary>
      <p className="mt-1 text-sm">
        <span className="text-muted">What it is: </span>
        {KIND[kind]}
      </p>
      <p className="mt-1 text-sm">
        <span className="text-muted">Skills it explains: </span>
        {uses.skills.join(', ')}
      </p>
      <Places
        name="At the heart of"
        places={uses.roles.map(({ id, title }) => ({ href: `/roles/${id}`, name: title }))}
      />
      <Places
        name="Milestones that teach it"
        places={uses.milestones.map(({ id, title }) => ({ href: `/milestones/${id}`, name: title }))}
      />
    </details>
  </li>
)

/** All terms, given as plain rows: drawn on the server one by one, hundreds of links would be sent twice and in full. */
export const TermList = ({ entries }: { entries: readonly Entry[] }) => (
  <ul>
    {entries.map((entry) => (
      <TermEntry key={entry.id} entry={entry} />
    ))}
  </ul>
)
