'use server'
import { viewerAction } from '../action'
import * as arranging from './arrange.commands'
import * as own from './own.commands'
import {
  addOwnSchema,
  arrangeSchema,
  editOwnSchema,
  substituteSchema,
  undoSubstitutionSchema,
} from './own.schema'
import * as substitutions from './substitution.commands'

export const addOwn = viewerAction(addOwnSchema, own.addOwn, {
  redirectTo: ({ milestoneId }) => `/milestones/${milestoneId}?saved=added`,
})
export const editOwn = viewerAction(editOwnSchema, own.editOwn, {
  redirectTo: ({ milestoneId }) => `/milestones/${milestoneId}?saved=edited`,
})
export const arrange = viewerAction(arrangeSchema, arranging.arrange, {
  redirectTo: ({ milestoneId, verb, show }) =>
    `/milestones/mine?${verb}=${milestoneId}${show ? `&show=${show}` : ''}`,
})
export const substitute = viewerAction(substituteSchema, substitutions.substitute, {
  redirectTo: ({ milestoneId }) => `/milestones/${milestoneId}?saved=substituted`,
})
export const undoSubstitution = viewerAction(undoSubstitutionSchema, substitutions.undoSubstitution, {
  redirectTo: ({ milestoneId }) => `/milestones/${milestoneId}?saved=original`,
})
