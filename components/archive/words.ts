import type { Group } from '@/lib/archive/subject.rules'

/** What each group of an archive is called. */
export const GROUP_NAMES: Record<Group, string> = {
  path: 'Paths',
  specialisation: 'Specialisations',
  place: 'Place on the ladder',
  own: 'Milestones of your own',
  substitutions: 'What stands in on a path',
  standing: 'Milestones with their days, evidence and notes',
  steps: 'Steps of milestones',
  links: 'Links of your own',
  facts: 'What you recorded about milestones',
  target: 'Target dates',
  plan: 'Plan of the week',
  pauses: 'Pauses',
  application: 'Applications',
  results: 'Results of the assessment',
  draft: 'Open answers of the assessment',
  reflection: 'Months you looked back on',
  preference: 'The kind you prefer',
  rhythm: 'Whether the rhythm is shown',
  profile: 'Your public profile, private until you publish it here',
}
