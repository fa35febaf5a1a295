import { type Day, isDay } from '../day'
import { fail, type Result, succeed } from '../result'
import { type Dates, dayDone } from './state.rules'
import { typedWhen } from './typed-when.rules'
import { type When, whenText, whyNotThen } from './when.rules'

/** When it was done as far as somebody knows, as `whenText` says it; null where they do not. */
export const knownWhen = (dates: Dates): string | null =>
  dates.doneWithin && dates.doneOn ? whenText({ on: dates.doneOn, within: dates.doneWithin }) : dayDone(dates)

/** What the two fields of a date hold: the day, and what was typed for a month or year. */
type Typed = { on: string; about: string }

const BOTH = 'Write either the day, or only the month or year.'
const UNREADABLE = 'Write a month or a year: May 2024, 2024-05, 2024.'

const refuse = (field: keyof Typed, why: string) => fail('invalid', 'Nothing was saved.', { [field]: why })

/**
 * What somebody means who saw `seen` (as `knownWhen` says it) and sends the two fields: the one that they changed, as the other still
 * shows what it did. Refused beside its field, with a sentence.
 */
export function meantBy(seen: string | null, { on, about }: Typed, today: Day): Result<When> {
  const typed = about.trim()
  const read = typedWhen(typed)
  const newDay = on !== '' && on !== seen
  const newAbout = typed !== '' && (!read || whenText(read) !== seen)
  if (newDay && newAbout) return refuse('about', BOTH)
  const field = newDay || (on !== '' && !newAbout) ? 'on' : 'about'
  if (field === 'about' && typed === '') return refuse('on', BOTH)
  const when = field === 'about' ? read : isDay(on) ? { on, within: null } : null
  if (!when) return refuse(field, UNREADABLE)
  const why = whyNotThen(when, today)
  return why ? refuse(field, why) : succeed(when)
}
