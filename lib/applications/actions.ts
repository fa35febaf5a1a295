'use server'
import { viewerAction } from '../action'
import * as commands from './commands'
import * as imports from './import.commands'
import * as moves from './move.commands'
import {
  addSchema,
  editSchema,
  importSchema,
  moveOnSchema,
  moveSchema,
  previewSchema,
  removeSchema,
  undoEditSchema,
  undoSchema,
} from './schema'
import * as undoing from './undo-edit.commands'

export const add = viewerAction(addSchema, commands.add, {
  redirectTo: ({ view }) => `/applications?view=${view}&saved=added`,
})
export const edit = viewerAction(editSchema, commands.edit, {
  redirectTo: ({ id, version, reopened }) =>
    `/applications/${id}?saved=${reopened ? 'unlinked' : 'edited'}${version ? `&undo=${version}` : ''}`,
})
export const undoEdit = viewerAction(undoEditSchema, undoing.undoEdit, {
  redirectTo: ({ id }) => `/applications/${id}?saved=unedited`,
})
export const remove = viewerAction(removeSchema, commands.remove, {
  redirectTo: () => '/applications?saved=removed',
})
export const move = viewerAction(moveSchema, moves.move, {
  redirectTo: ({ id, view }) => `/applications?view=${view}&moved=${id}`,
})
export const moveOn = viewerAction(moveOnSchema, moves.moveOn, {
  redirectTo: ({ id }) => `/applications/${id}?saved=moved`,
})
export const undo = viewerAction(undoSchema, moves.undo, {
  redirectTo: ({ view }) => `/applications?view=${view}&saved=undone`,
})
export const preview = viewerAction(previewSchema, imports.preview)
export const importAll = viewerAction(importSchema, imports.importAll, {
  redirectTo: ({ added }) => `/applications?imported=${added}`,
})
