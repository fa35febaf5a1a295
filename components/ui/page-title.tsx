import type { ReactNode } from 'react'

/** The head of a page: what it is, and one sentence on what it is for. */
export const PageTitle = ({ title, children }: { title: string; children?: ReactNode }) => (
  <header className="mb-8 grid max-w-3xl gap-3 wrap-anywhere">
    <h1>{title}</h1>
    {children && <div className="text-lg text-muted">{children}</div>}
  </header>
)
