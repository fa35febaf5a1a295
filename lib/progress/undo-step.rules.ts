import type { Day } from '../day'
import { type Checklist, decideStep, type StepVerb } from './checklist.rules'

/**
 * What takes a change of these steps back; null for one that changes nothing. It names what it starts from, so that it meets a
 * conflict instead of overwriting what another tab changed meanwhile.
 */
export function undoStep(checklist: Checklist, ask: StepVerb, today: Day): StepVerb | null {
  const { verb, id, text } = ask
  const decided = decideStep(checklist, ask, today)
  if (!decided.ok || !decided.value) return null
  const place = checklist.findIndex((step) => step.id === id)
  const step = checklist[place]
  if (verb === 'add') return { verb: 'remove', id, text: '', seen: text }
  if (!step) return null
  const doneOn = step.doneOn ?? undefined
  switch (verb) {
    case 'rename':
      return { verb, id, text: step.text, seen: text }
    case 'tick':
      return { verb: 'untick', id, text: '' }
    case 'untick':
      return { verb: 'tick', id, text: '', doneOn }
    case 'remove':
      return { verb: 'add', id, text: step.text, place, doneOn }
    case 'raise':
      return { verb: 'lower', id, text: '' }
    case 'lower':
      return { verb: 'raise', id, text: '' }
  }
}
