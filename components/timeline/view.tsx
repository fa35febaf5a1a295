'use client'
import { Link } from '@/components/ui/link'
import type { ViewLink } from './view-links'
import './view.css'

const Way = ({ link: { name, href, current } }: { link: ViewLink }) => (
  <Link href={href} scroll={false} aria-current={current ? 'true' : undefined}>
    {name}
  </Link>
)

type ViewProps = { zooms: readonly ViewLink[]; density: ViewLink }

/** How the entries are seen: under which headings, and how close together. A client component of plain rows, as each would travel twice. */
export const View = ({ zooms, density }: ViewProps) => (
  <nav aria-label="Zoom" className="view">
    <span aria-hidden="true">By</span>
    {zooms.map((link) => (
      <Way key={link.name} link={link} />
    ))}
    <Way link={density} />
  </nav>
)
