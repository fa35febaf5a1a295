import type { ReactNode } from 'react'

/** What another tab saved meanwhile, beside what was typed here. */
export const StoredNow = ({ children }: { children: ReactNode }) => (
  <blockquote className="grid gap-1 border-warn border-l-4 pl-4">
    <p className="text-muted text-sm">Stored now:</p>
    {children}
  </blockquote>
)
