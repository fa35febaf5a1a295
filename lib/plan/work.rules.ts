import { type Catalog, needsOn, type Path, placementsOf } from '../catalog/rules'
import { type Day, EARLIEST_DAY } from '../day'
import type { Enrollment } from '../enrollment/rules'
import { standingsOn } from '../progress/here.rules'
import { type Standings, stateOf } from '../progress/state.rules'
import { dayNumber, mondayOf } from './calendar.rules'
import type { Completion, Work } from './forecast.rules'
import type { Pause, Plan } from './rules'
import type { Task } from './schedule.rules'

/** A milestone that was done again on a path that asked for it, and the day. */
export type DoneAgain = { milestoneId: string; on: Day }

/** What the estimates are made of: read by lib/plan/queries.ts. */
export type OwnPlan = {
  plan: Plan
  pauses: readonly Pause[]
  standings: Standings
  /** Milestones that were written down on the day they were finished: only they say something about the pace. */
  onTheDay: ReadonlySet<string>
  /** What was done again lately, each time with its day: its hours were spent once more. */
  again: readonly DoneAgain[]
}

/** The work of a path as one person has it before them. */
export type PathWork = Work & {
  /** Estimated hours of everything that the path requires, and of what is done of it. */
  total: number
  done: number
  /** The required milestones that are left, in the order of the path. */
  tasks: readonly Task[]
  /** Everything required that is done, back-dated or not. */
  walked: readonly Completion[]
  /** Hours of the largest milestone in progress. */
  underWay: number
}

const earliest = (days: readonly Day[]): Day | null => [...days].sort()[0] ?? null

/** Hours that somebody meant to work in this week and has not finished yet; null where they never said how many, or hide estimates. */
export const hoursLeft = ({ plan }: Pick<OwnPlan, 'plan'>, work: Pick<Work, 'today' | 'completions'>) => {
  if (plan.hidden || plan.setOn === null || plan.hoursPerWeek === null) return null
  const thisWeek = work.completions.filter(({ on }) => dayNumber(on) >= mondayOf(dayNumber(work.today)))
  return Math.max(0, plan.hoursPerWeek - sumOf(thisWeek))
}

const sumOf = (each: readonly { hours: number }[]) => each.reduce((sum, { hours }) => sum + hours, 0)

/** The hours of a milestone, by its id. */
const hoursIn = (catalog: Catalog) => (id: string) => catalog.milestones.get(id)?.hours ?? 0

/**
 * Remaining work: the hours of the required milestones of a path that are not done. Own work: the hours of whatever was finished,
 * optional ones and those of other paths too, as they took their hours as well, and what was done again took them twice: what is to
 * be done again is remaining work at all its hours, so doing it counts as many; never what was dated back or is only said to be
 * known already, for nobody knows when its hours were spent.
 */
export function remainingWork(
  catalog: Catalog,
  path: Path,
  enrollments: readonly Pick<Enrollment, 'chosenOn'>[],
  { plan, pauses, standings, onTheDay, again }: OwnPlan,
  today: Day,
): Work {
  const hoursOf = hoursIn(catalog)
  const here = standingsOn(path, standings)
  const left = placementsOf(path).filter(({ id, optional }) => !optional && stateOf(here.get(id)) !== 'done')
  const finished = [...standings].flatMap(([id, { doneOn }]) =>
    doneOn && onTheDay.has(id) ? [{ on: doneOn, hours: hoursOf(id) }] : [],
  )
  const repeated = again.map(({ milestoneId, on }) => ({ on, hours: hoursOf(milestoneId) }))
  const completions = [...finished, ...repeated]
  const begun = [...enrollments.map(({ chosenOn }) => chosenOn), ...completions.map(({ on }) => on)]
  return {
    today,
    remaining: sumOf(left.map(({ id }) => ({ hours: hoursOf(id) }))),
    hoursPerWeek: plan.hoursPerWeek,
    days: plan.days,
    pauses,
    since: earliest(begun),
    completions,
  }
}

/** The same with everything that the plan page tells of it. */
export function workOf(
  catalog: Catalog,
  path: Path,
  enrollments: readonly Pick<Enrollment, 'chosenOn'>[],
  own: OwnPlan,
  today: Day,
): PathWork {
  const { standings } = own
  const hoursOf = hoursIn(catalog)
  const required = placementsOf(path).filter(({ optional }) => !optional)
  const here = standingsOn(path, standings)
  const all = required.map(({ id }) => ({
    id,
    hours: hoursOf(id),
    state: stateOf(here.get(id)),
    on: (standings.get(id)?.doneWithin ? null : standings.get(id)?.doneOn) ?? null,
    needs: needsOn(catalog, path, id),
  }))
  const left = all.filter(({ state }) => state !== 'done')
  const started = left.filter(({ state }) => state === 'in-progress')
  return {
    ...remainingWork(catalog, path, enrollments, own, today),
    total: sumOf(all),
    done: sumOf(all) - sumOf(left),
    tasks: left.map(({ state, on: _, ...task }) => ({ ...task, started: state === 'in-progress' })),
    // What is known to be done, and not since when, was there from the beginning.
    walked: all.flatMap(({ on, hours, state }) =>
      state === 'done' ? [{ on: on ?? EARLIEST_DAY, hours }] : [],
    ),
    underWay: Math.max(0, ...started.map(({ hours }) => hours)),
  }
}
