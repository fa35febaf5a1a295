import type { Day } from '../day'
import { type Failure, fail, type Result, succeed } from '../result'

/** A step that somebody divided a milestone into. Its id stays when its text or place changes. */
export type Step = { id: string; text: string; doneOn: Day | null }

/** The steps of one milestone in their order. */
export type Checklist = readonly Step[]

/** More would be a milestone of its own; a page shows all of them. */
export const MOST_STEPS = 50

/** What a person asks for. An added step brings its id, so that a form that is sent twice adds it once. */
export type StepVerb = {
  verb: 'add' | 'rename' | 'tick' | 'untick' | 'remove' | 'raise' | 'lower'
  id: string
  /** The words of a new step, or the new words of one. */
  text: string
  /** The words that somebody began to change; absent: whichever they are. */
  seen?: string | undefined
  /** For what takes a change back: where the step was (from 0; absent: the end), and the day it was done, if it was. */
  place?: number | undefined
  doneOn?: Day | undefined
  /** Takes the milestone back that was done with this step. */
  reopens?: boolean | undefined
}

const STEP_KINDS = [
  'step_added',
  'step_renamed',
  'step_done',
  'step_reopened',
  'step_removed',
  'step_moved',
] as const

type StepEventKind = (typeof STEP_KINDS)[number]

/** Whether an entry of the history is about a step. */
export const isStepKind = (kind: string): kind is StepEventKind => STEP_KINDS.some((each) => each === kind)

/** What happened to a step, as the history keeps it. `place` is the one it has afterwards, from 0. */
export type StepEvent = {
  kind: StepEventKind
  occurredOn: Day
  /** `doneOn` only of one that was done and comes back. */
  step: { id: string; text: string; place: number; doneOn?: Day }
}

/** Nothing is overwritten unseen: both texts are told, and the same form sent again means it. */
const renamedElsewhere = (stored: string, typed: string): Failure => ({
  ...fail(
    'conflict',
    `This step was changed in another tab to “${stored}”. You wrote “${typed}”: save it again if that is right.`,
  ),
  current: { version: 0, text: stored },
})

const keptElsewhere = (stored: string): Failure => ({
  ...fail('conflict', `This step was changed in another tab to “${stored}”, so it is still there.`),
  current: { version: 0, text: stored },
})

/**
 * What a verb does to a checklist: the one event to record, or null where it is so already (every verb may safely come twice).
 * Refused with a sentence: a step without words, one too many, or one that is not there.
 */
export function decideStep(checklist: Checklist, ask: StepVerb, today: Day): Result<StepEvent | null> {
  if (!ask.text && (ask.verb === 'add' || ask.verb === 'rename'))
    return fail('invalid', 'Write what is to be done.', { text: 'Write what is to be done.' })
  if (ask.doneOn && ask.doneOn > today) return fail('invalid', 'The date cannot be in the future.')
  const place = checklist.findIndex(({ id }) => id === ask.id)
  const step = checklist[place]
  const event = (kind: StepEventKind, change: Partial<StepEvent['step']> = {}, occurredOn = today) =>
    succeed<StepEvent | null>({
      ...{ kind, occurredOn },
      step: { id: ask.id, text: step?.text ?? '', place, ...change },
    })
  if (ask.verb === 'add') {
    if (step) return succeed(null)
    if (checklist.length >= MOST_STEPS)
      return fail('invalid', `A milestone has room for ${MOST_STEPS} steps. Remove one first.`)
    const end = checklist.length
    return event('step_added', {
      ...{ text: ask.text, place: Math.min(ask.place ?? end, end) },
      ...(ask.doneOn && { doneOn: ask.doneOn }),
    })
  }
  if (!step) return ask.verb === 'remove' ? succeed(null) : fail('not-found', 'This step does not exist.')
  switch (ask.verb) {
    case 'rename':
      if (step.text === ask.text) return succeed(null)
      if (ask.seen !== undefined && ask.seen !== step.text) return renamedElsewhere(step.text, ask.text)
      return event('step_renamed', { text: ask.text })
    case 'tick':
      return step.doneOn ? succeed(null) : event('step_done', {}, ask.doneOn)
    case 'untick':
      return step.doneOn ? event('step_reopened') : succeed(null)
    case 'remove':
      if (ask.seen !== undefined && ask.seen !== step.text) return keptElsewhere(step.text)
      return event('step_removed')
    case 'raise':
      return place === 0 ? succeed(null) : event('step_moved', { place: place - 1 })
    case 'lower':
      return place === checklist.length - 1 ? succeed(null) : event('step_moved', { place: place + 1 })
  }
}

const change = (checklist: Checklist, id: string, to: Partial<Step>): Checklist =>
  checklist.map((step) => (step.id === id ? { ...step, ...to } : step))

/** The checklist after an event. The commands write what this returns, so folding the history gives the same checklist again. */
export function applyStep(checklist: Checklist, { kind, occurredOn, step }: StepEvent): Checklist {
  const { id, text, place } = step
  const others = checklist.filter((each) => each.id !== id)
  const put = (each: Step) => [...others.slice(0, place), each, ...others.slice(place)]
  switch (kind) {
    case 'step_added':
      return put({ id, text, doneOn: step.doneOn ?? null })
    case 'step_renamed':
      return change(checklist, id, { text })
    case 'step_done':
      return change(checklist, id, { doneOn: occurredOn })
    case 'step_reopened':
      return change(checklist, id, { doneOn: null })
    case 'step_removed':
      return others
    case 'step_moved':
      return checklist.filter((each) => each.id === id).reduce<Checklist>((_, each) => put(each), checklist)
  }
}

/** Whether the last open step was done: then the milestone is, too. An empty checklist says nothing. */
export const isThrough = (checklist: Checklist): boolean =>
  checklist.length > 0 && checklist.every(({ doneOn }) => doneOn !== null)
