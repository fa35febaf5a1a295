import type { Cost, MilestoneKind, SkillLevel } from '@/lib/catalog/rules'

export const KIND: Record<MilestoneKind, string> = {
  course: 'Course',
  internship: 'Internship',
  project: 'Side project',
  certification: 'Certification',
  reading: 'Reading',
  event: 'Event',
}

export const LEVEL: Record<SkillLevel, string> = {
  1: 'introduced',
  2: 'practised without help',
  3: 'can lead or teach',
}

export const COST: Record<Cost, string> = { free: 'free', paid: 'paid', varies: 'cost varies' }

/** All hours are estimates, and say so. The number and its unit stay on one line. */
export const aboutHours = (hours: number) => `about ${hours.toLocaleString('en')}\u00a0h`

/** `{ id: python, level: 2 }` as "Python (practised without help)". */
export const skillWords = (name: string, level: SkillLevel) => `${name} (${LEVEL[level]})`
