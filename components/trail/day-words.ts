import { type Dates, stateOf } from '@/lib/progress/state.rules'
import type { When } from '@/lib/progress/when.rules'
import { dateFormat, localeNow } from './date-format'

const at = (day: string) => new Date(`${day}T00:00:00Z`)

const FORMAT = dateFormat({ dateStyle: 'medium' })

/** A day as people write it: `2026-11-21` is "21 Nov 2026", in America "Nov 21, 2026". */
export const dayWords = (day: string) => FORMAT().format(at(day))

/** A moment by the clock of a time zone: "21 Nov 2026, 14:05". */
export const momentWords = (moment: Date, timeZone: string) =>
  new Intl.DateTimeFormat(localeNow(), { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(moment)

const MONTH = dateFormat({ month: 'long', year: 'numeric' })

/** `2026-11` as "November 2026"; with the month it goes on to, "October – December 2026". */
export const monthWords = (month: string, until = month) =>
  MONTH().formatRange(at(`${month}-01`), at(`${until}-01`))

/** As people type it: "12 Nov 2026", "November 2026", "2026". */
export function typedWords({ on, within }: When): string {
  if (within === null) return dayWords(on)
  return within === 'year' ? on.slice(0, 4) : monthWords(on.slice(0, 7))
}

/** The day, or "some time in November 2026", "some time in 2026" where nothing more is known. */
export const whenWords = (when: When): string =>
  `${when.within === null ? '' : 'some time in '}${typedWords(when)}`

/** The same where a sentence begins with it. */
export const whenSentence = (when: When): string => whenWords(when).replace(/^s/, 'S')

/** When it was done, or an empty text. */
export const doneWords = ({ doneOn, doneWithin = null }: Pick<Dates, 'doneOn' | 'doneWithin'>): string =>
  doneOn ? whenWords({ on: doneOn, within: doneWithin }) : ''

const STATE = {
  'not-started': '',
  'in-progress': 'In progress since',
  done: 'Done on',
  'set-aside': 'Set aside on',
}

/** "Done on 21 Nov 2026", "Done some time in 2024", or nothing for an untouched milestone. */
export function standingWords(given: Dates): string {
  const { startedOn, doneOn, doneWithin, setAsideOn, declaredOn, again } = given
  if (again && doneOn)
    return `To be done again here, done before${doneWithin ? ',' : ' on'} ${doneWords(given)}`
  if (doneOn && declaredOn) return 'Known before, self-declared'
  if (doneOn && doneWithin) return `Done ${doneWords(given)}`
  const dates = { startedOn, doneOn, setAsideOn }
  const on = doneOn ?? setAsideOn ?? startedOn
  return on ? `${STATE[stateOf(dates)]} ${dayWords(on)}` : ''
}
