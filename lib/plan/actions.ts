'use server'
import { viewerAction } from '../action'
import * as commands from './commands'
import * as feeds from './feed.commands'
import * as pauses from './pause.commands'
import {
  hideSchema,
  nothing,
  pauseOfSchema,
  pauseSchema,
  planSchema,
  targetOrBackSchema,
  targetSchema,
  undoPlanSchema,
} from './schema'
import * as targets from './target.commands'
import * as undoing from './undo.commands'

const pauseGone = ({ fromDay, toDay, kind }: NonNullable<pauses.Resumed['removed']>) =>
  `/plan?saved=removed&undo=${[fromDay, toDay ?? '', kind].join('~')}#pauses`

export const setPlan = viewerAction(planSchema, commands.setPlan, {
  redirectTo: ({ version }) => `/plan?saved=hours${version ? `&undo=${version}` : ''}`,
})
export const undoPlan = viewerAction(undoPlanSchema, undoing.undoPlan, {
  redirectTo: () => '/plan?saved=unplanned',
})
export const hideEstimates = viewerAction(hideSchema, commands.hideEstimates, {
  redirectTo: ({ hidden }) => (hidden ? '/plan?saved=hidden' : '/plan?saved=shown'),
})

export const pause = viewerAction(pauseSchema, pauses.pause, {
  redirectTo: ({ fromDay }) => `/plan?saved=paused&undo=${fromDay}#pauses`,
})
export const resume = viewerAction(pauseOfSchema, pauses.resume, {
  redirectTo: ({ fromDay, removed }) =>
    removed ? pauseGone(removed) : `/plan?saved=resumed&undo=${fromDay}#pauses`,
})
export const undoResume = viewerAction(pauseOfSchema, undoing.undoResume, {
  redirectTo: () => '/plan?saved=unresumed#pauses',
})
export const removePause = viewerAction(pauseOfSchema, pauses.removePause, { redirectTo: pauseGone })

export const saveTarget = viewerAction(targetOrBackSchema, undoing.changeTarget)
export const planTarget = viewerAction(targetSchema, targets.saveTarget, {
  redirectTo: ({ text, milestoneId, before }) =>
    `/plan?saved=${text ? 'target' : 'untargeted'}&undo=${[milestoneId, before ?? ''].join('~')}#targets`,
})

export const undoTarget = viewerAction(targetSchema, undoing.undoTarget, {
  redirectTo: () => '/plan?saved=retargeted#targets',
})

export const makeFeed = viewerAction(nothing, feeds.makeFeed)
export const revokeFeed = viewerAction(nothing, feeds.revokeFeed, {
  redirectTo: () => '/plan?saved=revoked#feed',
})
