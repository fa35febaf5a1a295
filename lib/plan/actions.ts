'use server'
import { viewerAction } from '../action'
import * as commands from './commands'
import * as feeds from './feed.commands'
import * as pauses from './pause.commands'
import { hideSchema, nothing, pauseOfSchema, pauseSchema, planSchema, targetSchema } from './schema'
import * as targets from './target.commands'

export const setPlan = viewerAction(planSchema, commands.setPlan, {
  redirectTo: () => '/plan?saved=hours',
})
export const hideEstimates = viewerAction(hideSchema, commands.hideEstimates, {
  redirectTo: ({ hidden }) => (hidden ? '/plan?saved=hidden' : '/plan?saved=shown'),
})

export const pause = viewerAction(pauseSchema, pauses.pause, {
  redirectTo: ({ fromDay }) => `/plan?saved=paused&undo=${fromDay}#pauses`,
})
export const resume = viewerAction(pauseOfSchema, pauses.resume, {
  redirectTo: () => '/plan?saved=resumed#pauses',
})
export const removePause = viewerAction(pauseOfSchema, pauses.removePause, {
  redirectTo: ({ fromDay, toDay, kind }) =>
    `/plan?saved=removed&undo=${[fromDay, toDay ?? '', kind].join('~')}#pauses`,
})

export const saveTarget = viewerAction(targetSchema, targets.saveTarget)
export const planTarget = viewerAction(targetSchema, targets.saveTarget, {
  redirectTo: ({ text, milestoneId, before }) =>
    `/plan?saved=${text ? 'target' : 'untargeted'}&undo=${[milestoneId, before ?? ''].join('~')}#targets`,
})

export const makeFeed = viewerAction(nothing, feeds.makeFeed)
export const revokeFeed = viewerAction(nothing, feeds.revokeFeed, {
  redirectTo: () => '/plan?saved=revoked#feed',
})
