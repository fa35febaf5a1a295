import type { Kind } from '@/lib/search/rules'

/** What each kind of result is called: one of it, and several. */
export const KIND_WORDS: Record<Kind, readonly [one: string, many: string]> = {
  milestone: ['Milestone', 'Milestones'],
  skill: ['Skill', 'Skills'],
  role: ['Role', 'Roles'],
  term: ['Term', 'Terms'],
  page: ['Page', 'Pages'],
  own: ['My milestone', 'My milestones'],
  application: ['Application', 'Applications'],
  note: ['Note', 'Notes'],
  step: ['Step', 'Steps'],
  link: ['Link', 'Links'],
  facts: ['Record', 'Records'],
  reflection: ['Looking back', 'Looking back'],
}
