import { type Dates, stateOf } from '@/lib/progress/state.rules'

const FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

/** A day as people write it: `2026-11-21` is "21 Nov 2026". */
export const dayWords = (day: string) => FORMAT.format(new Date(`${day}T00:00:00Z`))

const STATE = {
  'not-started': '',
  'in-progress': 'In progress since',
  done: 'Done on',
  'set-aside': 'Set aside on',
}

/** "Done on 21 Nov 2026", or nothing for an untouched milestone. */
export function standingWords({ startedOn, doneOn, setAsideOn, declaredOn, again }: Dates): string {
  if (again && doneOn) return `To be done again here, done before on ${dayWords(doneOn)}`
  if (doneOn && declaredOn) return 'Known before, self-declared'
  const dates = { startedOn, doneOn, setAsideOn }
  const on = doneOn ?? setAsideOn ?? startedOn
  return on ? `${STATE[stateOf(dates)]} ${dayWords(on)}` : ''
}
