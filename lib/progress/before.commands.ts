import 'server-only'
import type { Viewer } from '../auth/rules'
import { getCatalogWith } from '../catalog/own.queries'
import type { Day } from '../day'
import { fail, type Result, succeed } from '../result'
import { type Filled, filledFrom, filledIn, filledText, type Lines, readLines } from './before.rules'
import { NO_SUCH_MILESTONE } from './change.commands'
import { type AskOf, changeSeveral } from './several.commands'
import type { When } from './when.rules'

type Owner = Pick<Viewer, 'id'>

/** How many milestones were filled in, and the value of the button that takes exactly that back; or how many were taken back. */
export type FilledIn = { verb: 'fill' | 'back'; count: number; undo: string }

/** What has a day, month or year already keeps it; what was known before gets one. */
const filling =
  (whens: ReadonlyMap<string, When>): AskOf =>
  (id, { doneOn, declaredOn }) => {
    const when = whens.get(id)
    if (!when || (doneOn && !declaredOn)) return null
    return { verb: doneOn ? 'redate' : 'complete', ...when }
  }

/** What was changed since stays as it is. */
const emptying =
  (filled: ReadonlyMap<string, Filled>): AskOf =>
  (id, { doneOn, doneWithin, declaredOn }) => {
    const { when, knownOn } = filled.get(id) ?? {}
    if (declaredOn || when?.on !== doneOn || when?.within !== doneWithin) return null
    return knownOn ? { verb: 'forget-day', on: knownOn } : { verb: 'reopen' }
  }

const faultWords = (count: number) =>
  `${count === 1 ? 'One line needs' : `${count} lines need`} another look. Nothing was added yet.`

async function fill(viewer: Owner, lines: Lines, today: Day): Promise<Result<FilledIn>> {
  const { whens, faults } = readLines(lines, today)
  const faulty = Object.keys(faults).length
  if (faulty > 0) return fail('invalid', faultWords(faulty), faults)
  if (whens.size === 0) return fail('invalid', 'Fill in at least one line.')
  const changed = await changeSeveral(viewer.id, [...whens.keys()], filling(whens), today)
  if (!changed.ok) return changed
  const filled = changed.value.flatMap(({ milestoneId: id, before }) => {
    const when = whens.get(id)
    return when ? [{ id, when, knownOn: before.declaredOn ?? null }] : []
  })
  return succeed({ verb: 'fill', count: filled.length, undo: filledText(filled) })
}

async function empty(viewer: Owner, filled: readonly Filled[], today: Day): Promise<Result<FilledIn>> {
  const byId = new Map(filled.map((each) => [each.id, each]))
  const changed = await changeSeveral(viewer.id, [...byId.keys()], emptying(byId), today)
  return changed.ok ? succeed({ verb: 'back', count: changed.value.length, undo: '' }) : changed
}

/**
 * Adds several milestones that were finished before, each on a day or some time in a month or year, or takes that back: one event
 * each, all in one transaction. Refused with a sentence for each line that cannot be; `not-found` where one of them does not exist:
 * then nothing is written. Nothing happens the second time.
 */
export async function finishBefore(
  viewer: Owner,
  { when, back }: { when: Lines; back?: string | undefined },
  { today }: { today: Day },
): Promise<Result<FilledIn>> {
  const filled = back === undefined ? null : filledFrom(back)
  const ids = filled ? filled.map(({ id }) => id) : filledIn(when)
  const { milestones } = await getCatalogWith(viewer, ...ids)
  if (!ids.every((id) => milestones.has(id))) return NO_SUCH_MILESTONE
  return filled ? empty(viewer, filled, today) : fill(viewer, when, today)
}
