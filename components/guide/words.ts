import type { Branch, OccupationCode, Owned, Role, Step } from '@/lib/guide/rules'

export const OWNS: Record<Owned, string> = {
  primary: 'Answers for',
  shared: 'Shares',
  secondary: 'Helps with',
  none: 'Leaves to others',
}

export const BRANCH: Record<Branch, string> = {
  technical: 'Technical',
  leadership: 'Leadership',
  research: 'Research',
  consulting: 'Consulting',
}

export const STEP: Record<Step['kind'], string> = {
  entry: 'a way in',
  promotion: 'a step up',
  branch: 'a step to the side',
}

export const KIND: Record<Role['kind'], string> = {
  path: 'Roles with a path',
  ladder: 'Further up',
  neighbour: 'Neighbouring roles',
}

export const MATCH: Record<OccupationCode['match'], string> = {
  exact: 'the same occupation',
  close: 'a close one',
  related: 'a related one',
}

/** `1, 'task'` as "1 task"; `2, 'task'` as "2 tasks". */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`
