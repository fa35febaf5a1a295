import type { ReactNode } from 'react'
import type { Catalog } from '@/lib/catalog/rules'
import { held, type Levels, readiness } from '@/lib/guide/overlap.rules'
import type { Guide, Role } from '@/lib/guide/rules'
import { percentWords } from './words'

type LeadProps = {
  guide: Guide
  catalog: Catalog
  role: Role
  /** The reader's skills; null where nothing is known about the reader. */
  levels: Levels | null
  /** The link that chooses the role's path. */
  choose: ReactNode
}

/** A role in a sentence, how much of it the reader has, and the way onto its path. */
export function Lead({ guide, catalog, role, levels, choose }: LeadProps) {
  const has = levels && held(levels, role)
  return (
    <div className="grid gap-3">
      <p>{catalog.paths.get(role.pathId ?? '')?.tagline ?? role.summary}</p>
      {levels && has && (
        <p className="text-sm">
          <strong>
            You hold {has.held} of {has.needed}
          </strong>{' '}
          skills at the level needed. Readiness{' '}
          {percentWords(readiness(levels, role, guide.meanings.weights))}.
        </p>
      )}
      {choose && <div className="print:hidden">{choose}</div>}
    </div>
  )
}
