import { specialisationFrom } from '../enrollment/specialise.rules'
import { reflectionFrom } from '../timeline/reflection.rules'
import type { ArchivedKind } from './detail.schema'
import type { Archive } from './file.schema'
import { always, milestone, of, path, type Subject, type SubjectOf, substitutions } from './subject.rules'

type Entry = Archive['tables']['Activity'][number]

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
