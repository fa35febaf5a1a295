import type { Tier } from '@/lib/facts/evidence.rules'
import type { List } from '@/lib/portfolio/rules'

/** What evidence of each tier is worth, to somebody who reads about somebody else. */
export const TIER: Record<Tier, string> = {
  linked: 'Linked',
  'self-declared': 'Self-declared',
}

/** What others call each list. */
export const LIST: Record<List, { title: string; one: string; more: string }> = {
  projects: { title: 'Projects', one: 'finished project', more: 'finished projects' },
  internships: { title: 'Internships', one: 'internship', more: 'internships' },
  certificates: { title: 'Certificates', one: 'certificate', more: 'certificates' },
  courses: { title: 'Courses', one: 'course', more: 'courses' },
  readings: { title: 'Reading', one: 'reading', more: 'readings' },
  events: { title: 'Events', one: 'event', more: 'events' },
}
