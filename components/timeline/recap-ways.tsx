import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import type { Period } from '@/lib/timeline/period.rules'
import { periodWords } from './recap-words'

type WaysProps = { period: Period; before: Period | null; after: Period | null }

const To = ({ period, children }: { period: Period; children: ReactNode }) => (
  <Link href={`/timeline/${period.name}`}>{children}</Link>
)

/** The ways on from a recap: earlier, later, the year of a month, the timeline, and a picture to keep. */
export const Ways = ({ period, before, after }: WaysProps) => (
  <nav aria-label="Other times" className="mb-10 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
    {before && <To period={before}>← {periodWords(before)}</To>}
    {after && <To period={after}>{periodWords(after)} →</To>}
    {period.unit === 'month' && (
      <Link href={`/timeline/${period.name.slice(0, 4)}`}>{period.name.slice(0, 4)} as a whole</Link>
    )}
    <Link href="/timeline">Timeline</Link>
    <a href={`/timeline/${period.name}/image`} download>
      Save as a picture
    </a>
  </nav>
)
