import type { Archive } from './file.schema'

type Tables = Archive['tables']

/** The columns that name a row of each table among those of one person. */
export const KEYS: { readonly [T in keyof Tables]: readonly (keyof Tables[T][number] & string)[] } = {
  Enrollment: ['pathId'],
  Specialisation: ['specialisationId'],
  LadderPlace: [],
  Redo: ['pathId', 'milestoneId'],
  OwnMilestone: ['milestoneId'],
  OwnMilestoneSkill: ['milestoneId', 'skillId'],
  Substitution: ['pathId', 'milestoneId'],
  Standing: ['milestoneId'],
  Checklist: ['milestoneId'],
  Step: ['milestoneId', 'id'],
  MilestoneLink: ['milestoneId', 'id'],
  CourseFacts: ['milestoneId'],
  ProjectFacts: ['milestoneId'],
  ProjectSkill: ['milestoneId', 'skillId'],
  CertificationFacts: ['milestoneId'],
  ReadingFacts: ['milestoneId'],
  EventFacts: ['milestoneId'],
  Plan: [],
  Pause: ['fromDay'],
  Target: ['milestoneId'],
  Application: ['id'],
  ApplicationMove: ['applicationId', 'no'],
  AssessmentDraft: [],
  AssessmentResult: ['no'],
  Reflection: ['month'],
  Profile: [],
  HiddenItem: ['kind', 'itemId'],
  Activity: ['id'],
}

/** What names a row of a table, as one text. */
export const keyOf = (row: object, columns: readonly string[]): string =>
  JSON.stringify(columns.map((column) => (row as Record<string, unknown>)[column]))
