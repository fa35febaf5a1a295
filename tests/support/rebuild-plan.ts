import { fromDate } from '@/lib/day'
import { db } from '@/lib/db'
import { NO_PLAN_YET, type Pause, type Plan } from '@/lib/plan/rules'
import type { Activity, ActivityKind } from '@/prisma/generated/client'

type StoredTarget = { on: string; firstOn: string; moves: number; version: number; changedAt: string }

export type RebuiltPlan = {
  plan: Plan
  pauses: Record<string, { toDay: string | null; kind: string }>
  targets: Record<string, StoredTarget>
  feed: { tokenHash: string; madeAt: string } | null
}

const KINDS = [
  'plan_set',
  'plan_undone',
  'estimates_hidden',
  'estimates_shown',
  'paused',
  'resumed',
  'resume_undone',
  'pause_removed',
  'target_set',
  'target_removed',
  'target_undone',
  'feed_made',
  'feed_revoked',
] as const

type PlanKind = (typeof KINDS)[number]

/** Whether an activity is about the plan. */
export const isPlanKind = (kind: ActivityKind): kind is PlanKind => KINDS.some((each) => each === kind)

/** Nothing planned: a new one each time, as folding changes it. */
export const noPlan = (): RebuiltPlan => ({ plan: NO_PLAN_YET, pauses: {}, targets: {}, feed: null })

function planAfter(plan: Plan, detail: string, on: string): Plan {
  const [hours, days = ''] = detail.split(' ')
  const hoursPerWeek = hours === '-' ? null : Number(hours)
  const kept = plan.setOn !== null && hoursPerWeek === plan.hoursPerWeek
  return {
    ...plan,
    hoursPerWeek,
    days: [...days].map(Number) as Plan['days'][number][],
    setOn: kept ? plan.setOn : on,
    version: plan.version + 1,
  }
}

const targetAfter = (held: StoredTarget | undefined, on: string, changedAt: string): StoredTarget => ({
  on,
  firstOn: held?.firstOn ?? on,
  moves: held ? held.moves + 1 : 0,
  version: held ? held.version + 1 : 0,
  changedAt,
})

/** What was so before each change that can be taken back, the latest last: by `hours`, milestone and first day of a pause. */
const before = new WeakMap<RebuiltPlan, Map<string, unknown[]>>()

function stackOf(held: RebuiltPlan, name: string): unknown[] {
  const stacks = before.get(held) ?? new Map<string, unknown[]>()
  const stack = stacks.get(name) ?? []
  before.set(held, stacks.set(name, stack))
  return stack
}

/** Folds one activity row into what somebody planned. */
export function foldPlan(held: RebuiltPlan, kind: PlanKind, row: Activity): void {
  const detail = row.detail ?? ''
  const milestoneId = row.milestoneId ?? ''
  switch (kind) {
    case 'estimates_hidden':
    case 'estimates_shown':
      held.plan = { ...held.plan, hidden: kind === 'estimates_hidden' }
      break
    case 'plan_set':
      stackOf(held, 'hours').push(held.plan)
      held.plan = planAfter(held.plan, detail, fromDate(row.occurredOn))
      break
    case 'plan_undone': {
      const { hoursPerWeek, days, setOn } = stackOf(held, 'hours').pop() as Plan
      held.plan = { ...held.plan, hoursPerWeek, days, setOn, version: held.plan.version + 1 }
      break
    }
    case 'resume_undone': {
      const [fromDay = ''] = detail.split(' ')
      held.pauses[fromDay] = stackOf(held, fromDay).pop() as RebuiltPlan['pauses'][string]
      break
    }
    case 'paused':
    case 'resumed': {
      const [fromDay = '', toDay = '-', reason = ''] = detail.split(' ')
      if (kind === 'resumed') stackOf(held, fromDay).push(held.pauses[fromDay])
      held.pauses[fromDay] = { toDay: toDay === '-' ? null : toDay, kind: reason as Pause['kind'] }
      break
    }
    case 'pause_removed':
      delete held.pauses[detail]
      break
    case 'target_set':
      stackOf(held, milestoneId).push(held.targets[milestoneId])
      stackOf(held, `${milestoneId} changes`).push(kind)
      held.targets[milestoneId] = targetAfter(held.targets[milestoneId], detail, row.recordedAt.toISOString())
      break
    case 'target_removed':
      stackOf(held, milestoneId).push(held.targets[milestoneId])
      stackOf(held, `${milestoneId} changes`).push(kind)
      delete held.targets[milestoneId]
      break
    case 'target_undone': {
      const now = held.targets[milestoneId]
      const then = stackOf(held, milestoneId).pop() as StoredTarget | undefined
      const changes = stackOf(held, `${milestoneId} changes`)
      const version = now ? now.version + 1 : changes.length
      changes.push(kind)
      if (then) held.targets[milestoneId] = { ...then, version, changedAt: row.recordedAt.toISOString() }
      else delete held.targets[milestoneId]
      break
    }
    case 'feed_made':
      held.feed = { tokenHash: detail, madeAt: row.recordedAt.toISOString() }
      break
    case 'feed_revoked':
      held.feed = null
      break
  }
}

/** The same as it is stored. */
export async function storedPlan(userId: string): Promise<RebuiltPlan> {
  const [plan, pauses, targets, feed] = await Promise.all([
    db().plan.findUnique({ where: { userId }, omit: { userId: true } }),
    db().pause.findMany({ where: { userId } }),
    db().target.findMany({ where: { userId } }),
    db().calendarFeed.findUnique({ where: { userId } }),
  ])
  return {
    feed: feed && { tokenHash: feed.tokenHash, madeAt: feed.madeAt.toISOString() },
    plan: plan
      ? { ...plan, days: plan.days as Plan['days'][number][], setOn: plan.setOn && fromDate(plan.setOn) }
      : NO_PLAN_YET,
    pauses: Object.fromEntries(
      pauses.map(({ fromDay, toDay, kind }) => [
        fromDate(fromDay),
        { toDay: toDay && fromDate(toDay), kind },
      ]),
    ),
    targets: Object.fromEntries(
      targets.map(({ milestoneId, targetOn, firstOn, moves, version, changedAt }) => [
        milestoneId,
        {
          on: fromDate(targetOn),
          firstOn: fromDate(firstOn),
          moves,
          version,
          changedAt: changedAt.toISOString(),
        },
      ]),
    ),
  }
}
