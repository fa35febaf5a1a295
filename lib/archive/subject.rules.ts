import { specialisationFrom } from '../enrollment/specialise.rules'
import { reflectionFrom } from '../timeline/reflection.rules'
import type { ArchivedKind } from './detail.schema'
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
type Entry = Tables['Activity'][number]

const of = (group: Group, id: string | null = ''): Subject => (id ? `${group} ${id}` : group)

const milestone = (group: Group) => (row: { milestoneId: string | null }) => of(group, row.milestoneId)
const path = (row: { pathId: string | null }) => of('path', row.pathId)
const substitutions = (row: { pathId: string | null }) => of('substitutions', row.pathId)
const always = (group: Group) => () => of(group)

type SubjectOf<Row> = (row: Row) => Subject

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

const standing = milestone('standing')
const steps = milestone('steps')
const links = milestone('links')
const target = milestone('target')
const application = ({ applicationId }: Entry) => of('application', applicationId)
const specialisation = ({ detail }: Entry) => of('specialisation', specialisationFrom(detail).id)

/** The subject of each kind of entry: the one whose rows it changed. */
const OF_KIND: Record<ArchivedKind, SubjectOf<Entry>> = {
  path_chosen: path,
  path_changed: path,
  path_switched: path,
  switch_undone: path,
  path_reset: path,
  reset_undone: path,
  again_asked: path,
  done_again: path,
  started: standing,
  start_undone: standing,
  done: standing,
  reopened: standing,
  set_aside: standing,
  date_changed: standing,
  already_known: standing,
  day_forgotten: standing,
  evidence_added: standing,
  evidence_removed: standing,
  note_saved: standing,
  preference_set: always('preference'),
  facts_saved: milestone('facts'),
  step_added: steps,
  step_renamed: steps,
  step_done: steps,
  step_reopened: steps,
  step_removed: steps,
  step_moved: steps,
  link_added: links,
  link_edited: links,
  link_removed: links,
  assessed: always('results'),
  plan_set: always('plan'),
  plan_undone: always('plan'),
  estimates_hidden: always('plan'),
  estimates_shown: always('plan'),
  paused: always('pauses'),
  resumed: always('pauses'),
  resume_undone: always('pauses'),
  pause_removed: always('pauses'),
  target_set: target,
  target_removed: target,
  target_undone: target,
  application_added: application,
  application_edited: application,
  application_moved: application,
  application_move_undone: application,
  application_removed: application,
  own_added: always('own'),
  own_edited: always('own'),
  own_moved: always('own'),
  own_removed: always('own'),
  own_restored: always('own'),
  substituted: substitutions,
  substitution_undone: substitutions,
  reflected: ({ detail }) => of('reflection', reflectionFrom(detail).month),
  rhythm_hidden: always('rhythm'),
  rhythm_shown: always('rhythm'),
  specialisation_chosen: specialisation,
  specialisation_left: specialisation,
  place_said: always('place'),
  profile_saved: always('profile'),
  item_hidden: always('profile'),
  item_shown: always('profile'),
}

export const subjectOfEntry = (entry: Entry): Subject => OF_KIND[entry.kind](entry)

export const groupOf = (subject: Subject): Group => subject.split(' ', 1)[0] as Group
export const idIn = (subject: Subject): string => subject.slice(groupOf(subject).length + 1)
