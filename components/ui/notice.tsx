import type { ReactNode } from 'react'

const TONES = { calm: 'border-accent bg-wash', warn: 'border-warn bg-warn-wash' }

/** A message about what just happened. `warn` interrupts a screen reader, `calm` waits for a pause. */
export function Notice({ tone, children }: { tone: keyof typeof TONES; children: ReactNode }) {
  return (
    <div
      role={tone === 'warn' ? 'alert' : 'status'}
      className={`rounded-md border-l-4 px-4 py-3 ${TONES[tone]}`}
    >
      {children}
    </div>
  )
}
