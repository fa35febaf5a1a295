import { z } from 'zod'
import type { ActivityKind } from '../../prisma/generated/client'
import { KINDS } from '../catalog/rules'
import { day, link, ownMilestoneId } from './column.schema'
import type { KINDS_LEFT_OUT } from './left-out.rules'
import * as said from './said.schema'

/** Kinds of entries that no archive has. */
export type Secret = (typeof KINDS_LEFT_OUT)[number]

/** What the detail of an entry of each kind says. */
export const DETAILS = {
  path_chosen: said.nothing,
  path_changed: said.nothing,
  path_switched: said.switched,
  switch_undone: said.switched,
  path_reset: said.reset,
  reset_undone: said.reset,
  again_asked: day.nullable(),
  done_again: said.nothing,
  started: said.nothing,
  start_undone: said.nothing,
  done: said.nothing,
  reopened: said.nothing,
  set_aside: said.nothing,
  date_changed: said.nothing,
  already_known: said.nothing,
  day_forgotten: said.nothing,
  preference_set: z.enum(KINDS).nullable(),
  evidence_added: link,
  evidence_removed: said.words,
  note_saved: said.words,
  facts_saved: said.facts,
  step_added: said.step,
  step_renamed: said.step,
  step_done: said.step,
  step_reopened: said.step,
  step_removed: said.step,
  step_moved: said.step,
  link_added: said.ownLink,
  link_edited: said.ownLink,
  link_removed: said.ownLink,
  assessed: said.assessed,
  plan_set: said.hours,
  plan_undone: said.hours,
  estimates_hidden: said.nothing,
  estimates_shown: said.nothing,
  paused: said.pause,
  resumed: said.pause,
  resume_undone: said.pause,
  pause_removed: day,
  target_set: day,
  target_removed: said.words,
  target_undone: day.nullable(),
  application_added: said.application,
  application_edited: said.application,
  application_moved: said.application,
  application_move_undone: said.application,
  application_removed: said.application,
  own_added: said.own,
  own_edited: said.own,
  own_moved: ownMilestoneId,
  own_removed: said.nothing,
  own_restored: said.nothing,
  substituted: said.substituted,
  substitution_undone: said.words,
  reflected: said.reflected,
  rhythm_hidden: said.nothing,
  rhythm_shown: said.nothing,
  specialisation_chosen: said.specialisation,
  specialisation_left: said.specialisation,
  profile_saved: said.profile,
  item_hidden: said.item,
  item_shown: said.item,
  place_said: said.place,
} satisfies Record<Exclude<ActivityKind, Secret>, z.ZodType>

export type ArchivedKind = keyof typeof DETAILS

export const ARCHIVED_KINDS = Object.keys(DETAILS) as [ArchivedKind, ...ArchivedKind[]]
