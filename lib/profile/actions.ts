'use server'
import { viewerAction } from '../action'
import * as commands from './commands'
import * as handle from './handle.commands'
import * as schema from './schema'
import * as share from './share.commands'

const to = (notice: string) => ({ redirectTo: () => `/settings/profile?notice=${notice}` })

export const saveProfile = viewerAction(schema.profileSchema, commands.saveProfile)
export const setHandle = viewerAction(schema.handleSchema, handle.setHandle)
export const publish = viewerAction(schema.publishSchema, commands.publish, to('published'))
export const unpublish = viewerAction(schema.nothing, commands.unpublish, to('unpublished'))
export const hideItem = viewerAction(schema.itemSchema, commands.hideItem)
export const makeLink = viewerAction(schema.shareSchema, share.makeLink)
export const revokeLink = viewerAction(schema.revokeSchema, share.revokeLink, to('revoked'))
