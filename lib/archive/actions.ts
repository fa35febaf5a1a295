'use server'
import { viewerAction } from '../action'
import * as imports from './import.commands'
import { confirmSchema, nothing } from './schema'

export const importPending = viewerAction(confirmSchema, imports.importPending, {
  redirectTo: ({ imported, taken }) => `/settings/data?imported=${imported}&taken=${taken}`,
})
export const forgetPending = viewerAction(nothing, imports.forgetPending, {
  redirectTo: () => '/settings/data?notice=forgotten',
})
