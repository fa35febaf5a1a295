import { Link } from '@/components/ui/link'
import type { Uses } from '@/lib/guide/glossary.rules'
import type { Term } from '@/lib/guide/rules'
import './glossary.css'

type Named = { href: string; name: string }

const Places = ({ name, places }: { name: string; places: readonly Named[] }) =>
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

/** A word, what it means, and where one meets it. */
export const TermEntry = ({ term, uses, hidden }: { term: Term; uses: Uses; hidden: boolean }) => (
  <li id={term.id} className="term" hidden={hidden}>
    <div data-says>
      <h2 className="text-lg">{term.term}</h2> <p className="mt-1 max-w-prose">{term.definition}</p>
    </div>
    <details className="print:hidden">
      <summary>Where you meet it</summary>
      <p className="mt-1 text-sm">
        <span className="text-muted">Skills it explains: </span>
        {uses.skills.map(({ name }) => name).join(', ')}
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
