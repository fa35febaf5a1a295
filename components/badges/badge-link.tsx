import { Link } from '@/components/ui/link'
import { type Subject, subjectText } from '@/lib/badges/rules'
import { badgeAnchor } from './rows'

/** The way to the badge of something finished. */
export const BadgeLink = (about: Subject) => (
  <p className="mt-4 print:hidden">
    <Link href={`/badges#${badgeAnchor(subjectText(about))}`}>Have a badge of it</Link>
  </p>
)
