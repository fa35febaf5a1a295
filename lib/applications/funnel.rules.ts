import { STAGES, type Stage } from './rules'

const HOPEFUL: readonly Stage[] = STAGES.slice(0, 7)

/**
 * The stages that nothing comes to without having been sent. A rejection and a silence are about something that was; a withdrawal
 * may be of a mere wish.
 */
export const SENT: readonly Stage[] = [...HOPEFUL.slice(1), 'rejected', 'no_answer']

/** How many applications came how far. Each number contains the next one of sent, interview, offer, accepted, completed. */
export type Funnel = {
  sent: number
  /** Sent, and answered in any way: with an interview or later, or with a rejection. */
  answered: number
  interview: number
  offer: number
  accepted: number
  completed: number
}

/** Whether an application came to this stage or beyond it, at any time. */
const reached = (way: readonly Stage[], stage: Stage) =>
  way.some((each) => HOPEFUL.indexOf(each) >= HOPEFUL.indexOf(stage))

const wasSent = (way: readonly Stage[]) => way.some((stage) => SENT.includes(stage))

const wasAnswered = (way: readonly Stage[]) => reached(way, 'interview') || way.includes('rejected')

/** The stages that applications came through, the last being where they stand, and how many came this way. */
export type Way = { stages: readonly Stage[]; count: number }

/** How many applications came these ways. */
export const countOf = (ways: readonly Way[]): number => ways.reduce((sum, { count }) => sum + count, 0)

/** The funnel of applications, from the ways they came. */
export function funnelOf(ways: readonly Way[]): Funnel {
  const count = (is: (way: readonly Stage[]) => boolean) => countOf(ways.filter(({ stages }) => is(stages)))
  return {
    sent: count(wasSent),
    answered: count(wasAnswered),
    interview: count((way) => reached(way, 'interview')),
    offer: count((way) => reached(way, 'offer')),
    accepted: count((way) => reached(way, 'accepted')),
    completed: count((way) => reached(way, 'completed')),
  }
}

/** How many applications stand at each stage, where there are any. */
export function countsOf(ways: readonly Way[]): Partial<Record<Stage, number>> {
  const standing = STAGES.map(
    (stage) => [stage, countOf(ways.filter(({ stages }) => stages.at(-1) === stage))] as const,
  )
  return Object.fromEntries(standing.filter(([, count]) => count > 0))
}

/** Response rate = 100 · answered ÷ sent, in whole percent; null while nothing was sent. */
export const responseRate = ({ answered, sent }: Pick<Funnel, 'answered' | 'sent'>): number | null =>
  sent === 0 ? null : Math.round((100 * answered) / sent)
