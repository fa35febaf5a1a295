import type { Archive } from './file.schema'

/** What an archive is about, as people name it: everything of one subject is imported, or nothing of it. */
export type Group =
  | 'path'
  | 'specialisation'
  | 'place'
  | 'own'
  | 'substitutions'
  | 'standing'
  | 'steps'
  | 'links'
  | 'facts'
  | 'target'
  | 'plan'
  | 'pauses'
  | 'application'
  | 'results'
  | 'draft'
  | 'reflection'
  | 'preference'
  | 'rhythm'
  | 'profile'

/** `standing cs50p`, `plan`: a group and which of it. */
export type Subject = string

type Tables = Archive['tables']

export const of = (group: Group, id: string | null = ''): Subject => (id ? `${group} ${id}` : group)

export const milestone = (group: Group) => (row: { milestoneId: string | null }) => of(group, row.milestoneId)
export const path = (row: { pathId: string | null }) => of('path', row.pathId)
export const substitutions = (row: { pathId: string | null }) => of('substitutions', row.pathId)
export const always = (group: Group) => () => of(group)

export type SubjectOf<Row> = (row: Row) => Subject

/** The subject of each row of state. */
export const OF_ROW: { [T in Exclude<keyof Tables, 'Activity'>]: SubjectOf<Tables[T][number]> } = {
  Enrollment: path,
  Specialisation: ({ specialisationId }) => of('specialisation', specialisationId),
  LadderPlace: always('place'),
  Redo: path,
  // One list, whose order is theirs together.
  OwnMilestone: always('own'),
  OwnMilestoneSkill: always('own'),
  Substitution: substitutions,
  Standing: milestone('standing'),
  Checklist: milestone('steps'),
  Step: milestone('steps'),
  MilestoneLink: milestone('links'),
  CourseFacts: milestone('facts'),
  ProjectFacts: milestone('facts'),
  ProjectSkill: milestone('facts'),
  CertificationFacts: milestone('facts'),
  ReadingFacts: milestone('facts'),
  EventFacts: milestone('facts'),
  Plan: always('plan'),
  Pause: always('pauses'),
  Target: milestone('target'),
  Application: ({ id }) => of('application', id),
  ApplicationMove: ({ applicationId }) => of('application', applicationId),
  AssessmentDraft: always('draft'),
  AssessmentResult: always('results'),
  Reflection: ({ month }) => of('reflection', month.slice(0, 7)),
  // What is hidden belongs to what is shown.
  Profile: always('profile'),
  HiddenItem: always('profile'),
}

export const groupOf = (subject: Subject): Group => subject.split(' ', 1)[0] as Group
export const idIn = (subject: Subject): string => subject.slice(groupOf(subject).length + 1)
