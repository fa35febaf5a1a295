import type { ReactNode } from 'react'

/** One subject of the settings. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = title.toLowerCase().replace(/\W+/g, '-')
  return (
    <section aria-labelledby={id} className="mt-10 border-line border-t pt-6">
      <h2 id={id} className="mb-4">
        {title}
      </h2>
      {children}
    </section>
  )
}
