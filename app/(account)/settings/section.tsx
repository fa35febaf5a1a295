import type { ReactNode } from 'react'

/** The place of a subject on the page. */
export const sectionId = (title: string) => title.toLowerCase().replace(/\W+/g, '-')

/** One subject of the settings. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = sectionId(title)
  return (
    <section aria-labelledby={id} className="mt-10 border-line border-t pt-6">
      <h2 id={id} className="mb-4">
        {title}
      </h2>
      {children}
    </section>
  )
}
