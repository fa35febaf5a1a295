import { dayWords } from '@/components/trail/day-words'
import type { WorkLink } from '@/lib/portfolio/link.rules'
import type { Section } from '@/lib/profile/rules'
import type { Shown } from '@/lib/profile/shown.rules'
import { LIST } from './labels'

export const LINK: Record<WorkLink['what'], string> = {
  certificate: 'Certificate',
  demo: 'Demo',
  repository: 'Code',
  evidence: 'Evidence',
  further: 'Link',
}

/** Each switch of the settings. */
export const SECTION: Record<Section, { name: string; hint?: string }> = {
  about: { name: 'About me' },
  openToWork: { name: 'Open to work', hint: 'Once you name a role.' },
  projects: { name: 'Projects', hint: 'Question, data, result and links.' },
  internships: {
    name: 'Internships',
    hint: 'With company and role of the application that you completed; of your other applications nothing.',
  },
  certificates: { name: 'Certificates', hint: 'With how long they are valid.' },
  courses: { name: 'Courses' },
  readings: { name: 'Reading', hint: 'What you read, not what you took from it.' },
  events: { name: 'Events' },
  skills: { name: 'Skills', hint: 'Each with what shows it; they rest only on what the page shows.' },
  paths: { name: 'Learning paths', hint: 'Which paths you walk.' },
  progress: { name: 'Progress in percent', hint: 'Beside each learning path.' },
  ownItems: { name: 'Milestones that I added myself' },
  selfDeclared: { name: 'What has no link yet', hint: 'It is labelled “Self-declared”.' },
  furtherLinks: { name: 'My further links', hint: 'Those you added to a milestone beside its evidence.' },
  dates: { name: 'When I finished it' },
  email: { name: 'E-mail address', hint: 'Only the one you write above, and only if this is ticked.' },
}

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/** "3 finished projects", "1 internship", "24 skills": what there is, the most telling first. */
export const numbersOf = ({ work }: Pick<Shown, 'work'>): string[] => [
  ...(['projects', 'internships', 'certificates', 'courses'] as const).flatMap((list) =>
    work[list].length > 0 ? [counted(work[list].length, LIST[list].one, LIST[list].more)] : [],
  ),
  ...(work.skills.length > 0 ? [counted(work.skills.length, 'skill', 'skills')] : []),
]

/** "Machine learning intern, Berlin or remote, from 1 Jan 2027"; a day that has come is "now". */
export const openWords = ({ role, place, from }: NonNullable<Shown['openToWork']>, today: string): string =>
  [role, place, from && (from > today ? `from ${dayWords(from)}` : 'from now on')].filter(Boolean).join(', ')

/** Until when a certificate is valid, as far as its owner said. */
export function validWords(expiresOn: string | null, today: string): string {
  if (!expiresOn) return 'no last day given'
  return expiresOn < today ? `expired on ${dayWords(expiresOn)}` : `valid until ${dayWords(expiresOn)}`
}

/** The site that a link leads to, so that nobody follows it blindly. */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '')

/** One sentence about somebody, for search engines and link previews. */
export function summary(shown: Shown, today: string): string {
  const { headline, openToWork } = shown
  const numbers = numbersOf(shown)
  return [
    ...(headline ? [headline] : []),
    ...(openToWork ? [`Open to work: ${openWords(openToWork, today)}`] : []),
    ...(numbers.length > 0 ? [numbers.join(', ')] : []),
  ].join(' · ')
}
