'use client'
import { Link } from '@/components/ui/link'
import { Entries } from './entries'
import type { EntryRow } from './words'

/** Entries under a heading, as plain text. */
export type StretchRow = {
  name: string
  title: string
  href: string | null
  /** "12 entries", of the whole timeline. */
  count: string
  rows: readonly EntryRow[]
}

type StretchesProps = { stretches: readonly StretchRow[]; compact: boolean }

/** A page of the timeline. A client component of plain rows: server components would send each heading and entry twice. */
export const Stretches = ({ stretches, compact }: StretchesProps) =>
  stretches.map(({ name, title, href, count, rows }) => (
    <section key={name} aria-labelledby={name} className="month" data-compact={compact || undefined}>
      <h3 id={name}>
        {href ? <Link href={href}>{title}</Link> : title}{' '}
        <span className="font-normal text-base text-muted">{count}</span>
      </h3>
      <Entries rows={rows} />
    </section>
  ))
