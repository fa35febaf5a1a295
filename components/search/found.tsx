import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { type Entry, grouped } from '@/lib/search/rules'
import { KIND_WORDS } from './words'
import './search.css'

type ResultsProps = {
  id: string
  title: string
  results: readonly Pick<Entry, 'id' | 'title' | 'line' | 'href'>[]
}

/** Results of one kind, each with its line of context. `children` is said where there are none. */
export const Results = ({ id, title, results, children }: ResultsProps & { children?: ReactNode }) => (
  <section aria-labelledby={id}>
    <h2 id={id} className="mb-3">
      {title} <span className="font-normal text-base text-muted tabular-nums">{results.length}</span>
    </h2>
    {results.length === 0 && children}
    {results.length > 0 && (
      <ul className="results">
        {results.map((each) => (
          <li key={each.id}>
            <Link href={each.href}>{each.title}</Link>
            <p>{each.line}</p>
          </li>
        ))}
      </ul>
    )}
  </section>
)

/** Results by kind. */
export const Found = ({ entries }: { entries: readonly Entry[] }) => (
  <div className="grid gap-10">
    {grouped(entries).map(([kind, group]) => (
      <Results key={kind} id={kind} title={KIND_WORDS[kind][1]} results={group} />
    ))}
  </div>
)
