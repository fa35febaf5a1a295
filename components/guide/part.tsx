import type { ReactNode } from 'react'

type PartProps = { id: string; title: string; note?: ReactNode; children: ReactNode }

/** A part of a role's page, with an address of its own. */
export const Part = ({ id, title, note, children }: PartProps) => (
  <section id={id} aria-labelledby={`${id}-title`} className="role-part">
    <h2 id={`${id}-title`}>{title}</h2>
    {note && <p className="role-note">{note}</p>}
    {children}
  </section>
)
