import type { Catalog } from '@/lib/catalog/rules'
import type { Entry } from '@/lib/search/rules'

const page = (href: string, title: string, line: string): Entry => ({
  kind: 'page',
  id: href,
  title,
  line,
  href,
})

const ABOUT: readonly Entry[] = [
  page('/', 'Start', 'Home: engineer or scientist? The two roles side by side'),
  page('/compare', 'Compare', 'Any two roles side by side: work, skills, tools, education, prospects'),
  page('/assessment', 'Which path fits you?', 'The assessment: statements about you, and a reasoned leaning'),
  page('/glossary', 'Glossary', 'The words of the field in plain sentences'),
  page(
    '/ladder',
    'Career ladder',
    'Where you are, each further step, what it takes and what prepares for it',
  ),
  page('/badges/verify', 'Verify a badge', 'Whether a badge that somebody showed you is genuine'),
  page('/paths', 'Paths', 'Every path with its stages and estimated hours'),
]

const OWN: readonly Entry[] = [
  page('/dashboard', 'Dashboard', 'Your progress and your next milestone'),
  page('/plan', 'Plan', 'Hours a week, when you will be done, weeks ahead, pauses, target dates'),
  page(
    '/applications',
    'Applications',
    'Internships and jobs you apply for: board, table, funnel, response rate',
  ),
  page('/applications/import', 'Import applications', 'From a CSV file of a spreadsheet'),
  page(
    '/milestones/mine',
    'My milestones',
    'Custom milestones of your own: add, arrange, remove, bring back',
  ),
  page(
    '/skills',
    'Skills',
    'What you hold, what is in reach, what is missing, and what closes the gap fastest',
  ),
  page('/timeline', 'Timeline', 'What you did and when: your history'),
  page('/badges', 'Badges', 'A signed proof (Open Badges) of a finished project, internship or path'),
  page(
    '/transcript',
    'Transcript',
    'What you finished, to print; résumé (JSON Resume) and tables (CSV) to take away',
  ),
  page(
    '/settings/profile',
    'Public profile',
    'What employers see, who may see it, and share links: publish, unpublish, revoke',
  ),
  page('/settings', 'Settings', 'Profile, password, recovery codes, sign-in, account'),
  page('/sign-in', 'Sign in', 'Log in to your account'),
  page('/sign-up', 'Create account', 'Sign up: keep your progress'),
]

/** The pages of Waymark, one for each path among them. */
export const pagesOf = (catalog: Catalog): Entry[] => [
  ...ABOUT,
  ...[...catalog.paths.values()]
    .filter(({ retired }) => !retired)
    .flatMap(({ id, title, tagline, specialisations }) => [
      page(`/paths/${id}`, `${title} path`, tagline),
      page(`/paths/${id}/known`, `Already known: ${title}`, 'Mark several milestones at once'),
      page(
        `/paths/${id}/specialisations`,
        `Specialisations: ${title}`,
        specialisations.map((each) => each.title).join(', '),
      ),
      page(`/switch/${id}`, `Switch to ${title}`, 'What carries over, what is new, before you change path'),
    ]),
  ...OWN,
]
