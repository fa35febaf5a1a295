'use client'
import { useState } from 'react'
import type { Fixed } from './items'

export type Item = Fixed & { doneOn: string | null }

/** Sixty items as one client component given plain rows. */
export function List({ items }: { items: Item[] }) {
  const [undone, setUndone] = useState<ReadonlySet<string>>(new Set())
  return (
    <ol>
      {items.map(({ id, title, line, skills, doneOn }) => (
        <li key={id} id={id}>
          <h3>
            <a href={`/milestones/${id}`}>{title}</a>
          </h3>
          <p>
            {line} {!undone.has(id) && doneOn}
          </p>
          <p>{skills}</p>
          <p>
            <button type="button" onClick={() => setUndone(new Set(undone).add(id))}>
              {doneOn ? 'Reopen' : 'Mark done'}
            </button>
          </p>
        </li>
      ))}
    </ol>
  )
}
