import { type Move, STAGES, type Stage } from './rules'

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
const reached = (moves: readonly Move[], stage: Stage) =>
  moves.some((move) => HOPEFUL.indexOf(move.stage) >= HOPEFUL.indexOf(stage))

const wasSent = (moves: readonly Move[]) => moves.some(({ stage }) => SENT.includes(stage))

const wasAnswered = (moves: readonly Move[]) =>
  reached(moves, 'interview') || moves.some(({ stage }) => stage === 'rejected')

/** The funnel of applications, from the moves of each. */
export function funnelOf(applications: readonly { moves: readonly Move[] }[]): Funnel {
  const count = (is: (moves: readonly Move[]) => boolean) =>
    applications.filter(({ moves }) => is(moves)).length
  return {
    sent: count(wasSent),
    answered: count(wasAnswered),
    interview: count((moves) => reached(moves, 'interview')),
    offer: count((moves) => reached(moves, 'offer')),
    accepted: count((moves) => reached(moves, 'accepted')),
    completed: count((moves) => reached(moves, 'completed')),
  }
}

/** Response rate = 100 · answered ÷ sent, in whole percent; null while nothing was sent. */
export const responseRate = ({ answered, sent }: Pick<Funnel, 'answered' | 'sent'>): number | null =>
  sent === 0 ? null : Math.round((100 * answered) / sent)
