'use server'
import { provenAction, viewerAction } from '../action'
import * as commands from './commands'
import * as resets from './reset.commands'
import { pathSchema, resetSchema, specialiseSchema, switchSchema, undoSwitchSchema } from './schema'
import * as specialisations from './specialise.commands'
import * as switches from './switch.commands'

const toPath = { redirectTo: ({ pathId }: { pathId: string }) => `/paths/${pathId}` }

export const choosePath = viewerAction(pathSchema, commands.choosePath, toPath)
export const specialise = viewerAction(specialiseSchema, specialisations.specialise)
export const makePrimary = viewerAction(pathSchema, commands.makePrimary, toPath)
export const switchPath = viewerAction(switchSchema, switches.switchPath, {
  redirectTo: ({ pathId }) => `/dashboard?switched=${pathId}`,
})
export const undoSwitch = viewerAction(undoSwitchSchema, switches.undoSwitch, {
  redirectTo: ({ pathId }) => `/dashboard?unswitched=${pathId}`,
})
export const resetPath = provenAction(resetSchema, resets.resetPath, {
  redirectTo: ({ pathId }) => `/settings/paths?reset=${pathId}`,
})
export const undoReset = viewerAction(pathSchema, resets.undoReset, {
  redirectTo: ({ pathId }) => `/settings/paths?undone=${pathId}`,
})
