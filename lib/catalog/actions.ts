'use server'
import { viewerAction } from '../action'
import * as arranging from './arrange.commands'
import * as own from './own.commands'
import {
  addOwnSchema,
  arrangeSchema,
  editOwnSchema,
  substituteSchema,
  undoOwnSchema,
  undoSubstitutionSchema,
} from './own.schema'
import * as substitutions from './substitution.commands'
import * as undoing from './undo-own.commands'

export const addOwn = viewerAction(addOwnSchema, own.addOwn, {
  redirectTo: ({ milestoneId }) => `/milestones/${milestoneId}?saved=added`,
})
export const editOwn = viewerAction(editOwnSchema, own.editOwn, {
  redirectTo: ({ milestoneId, version }) =>
    `/milestones/${milestoneId}?saved=edited${version ? `&undo=${version}` : ''}`,
})
export const undoOwn = viewerAction(undoOwnSchema, undoing.undoOwn, {
  redirectTo: ({ milestoneId }) => `/milestones/${milestoneId}?saved=unedited`,
})
export const arrange = viewerAction(arrangeSchema, arranging.arrange, {
  redirectTo: ({ milestoneId, verb, show }) =>
    `/milestones/mine?${verb}=${milestoneId}${show ? `&show=${show}` : ''}`,
})
const made = ({ milestoneId, pathId }: substitutions.Substituted) =>
  `/milestones/${milestoneId}?saved=substituted&on=${pathId}`

export const substitute = viewerAction(substituteSchema, substitutions.substitute, { redirectTo: made })
export const undoSubstitution = viewerAction(undoSubstitutionSchema, substitutions.undoSubstitution, {
  redirectTo: ({ milestoneId, pathId }) => `/milestones/${milestoneId}?saved=original&on=${pathId}`,
})
export const restoreSubstitution = viewerAction(undoSubstitutionSchema, substitutions.restoreSubstitution, {
  redirectTo: made,
})
