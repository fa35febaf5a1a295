'use server'
import { viewerAction } from '../action'
import * as commands from './commands'
import { pathSchema } from './schema'

const toPath = { redirectTo: ({ pathId }: { pathId: string }) => `/paths/${pathId}` }

export const choosePath = viewerAction(pathSchema, commands.choosePath, toPath)
export const makePrimary = viewerAction(pathSchema, commands.makePrimary, toPath)
