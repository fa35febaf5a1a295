import 'server-only'
import type { Viewer } from '../auth/rules'
import { getCatalog } from '../catalog/queries'
import type { Day } from '../day'
import { type Result, succeed } from '../result'
import { type Marked, markAgain, marked } from './again.commands'
import { maySetAside } from './aside.rules'
import { type Change, change, NO_SUCH_MILESTONE, shownIn } from './change.commands'
import { decide, type Verb } from './decide.rules'
import type { Intent } from './intent.rules'
import { meantBy } from './redate.rules'
import type { MarkAsk } from './schema'
import { apply, datesOf, type Standing, UNTOUCHED } from './standing.rules'
import type { Within } from './when.rules'

/** With `back` what was stored `before` the last save is asked for, instead of what stands in the field. */
type Back<T> = { back?: 'yes' | undefined; before?: T | undefined }
type Edit<Field extends string> = { milestoneId: string; seen: string | null } & Record<
  Field,
  string | null
> &
  Back<string | null>
type Redate = {
  milestoneId: string
  /** The day; empty where somebody only knows the month or year, which they typed as `about`. */
  on: Day | ''
  about?: string
  /** As `knownWhen` says it. */
  seen?: string | null
  was?: Was | undefined
} & Back<Day>
type Context = { today: Day }
type Mark = { mark: MarkAsk }

/** Carries out the verb of a control. Done on `on`, by default today. */
export async function mark(viewer: Viewer, { mark: ask }: Mark, { today }: Context): Promise<Result<Marked>> {
  if ('pathId' in ask) return markAgain(viewer, ask, today)
  const { verb, id, on, within } = ask
  const changed = await change(viewer, id, { verb, on, within }, today)
  return changed.ok ? succeed(marked(id, changed.value)) : changed
}

/** What a day was that no form can write: of something known already, or the first of the month or year within which it was. */
type Was = 'known' | Within

/** What a form saved, and what was there before. */
export type Saved = { text: string; before: string | null; was?: Was; takenBack: boolean }

function wasIn({ declaredOn, doneWithin }: Standing): { was?: Was } {
  if (declaredOn) return { was: 'known' }
  return doneWithin ? { was: doneWithin } : {}
}

async function save(
  field: 'doneOn' | 'evidenceUrl' | 'note',
  changing: Promise<Result<Change>>,
  { back }: Back<unknown>,
): Promise<Result<Saved>> {
  const changed = await changing
  if (!changed.ok) return changed
  const { before, after } = changed.value
  return succeed({
    text: shownIn(after, field) ?? '',
    before: before[field],
    ...(field === 'doneOn' && wasIn(before)),
    takenBack: back === 'yes',
  })
}

const asked = <Field extends string>(edit: Edit<Field>, field: Field): string | null =>
  edit.back ? (edit.before ?? null) : edit[field]

function verbOf(
  { on, about = '', seen = null, ...edit }: Omit<Redate, 'milestoneId'>,
  today: Day,
): Result<Verb> {
  const { back, before, was } = edit
  if (back && before) {
    if (was === 'known') return succeed({ verb: 'forget-day', on: before })
    return succeed({ verb: 'redate', on: before, within: was })
  }
  const meant = meantBy(seen, { on, about }, today)
  return meant.ok ? succeed({ verb: 'redate', ...meant.value }) : meant
}

/**
 * Moves the day a milestone was done, or says that only its month or year is known, if its date is still the one that was shown
 * (`seen`; absent: whichever it is). Taking that back makes its day unknown again where it `was`.
 */
export async function redate(
  viewer: Viewer,
  { milestoneId, ...edit }: Redate,
  { today }: Context,
): Promise<Result<Saved>> {
  const asked = verbOf(edit, today)
  if (!asked.ok) return asked
  const { seen } = edit
  const shown = seen === undefined ? undefined : ({ field: 'doneOn', text: seen } as const)
  return save('doneOn', change(viewer, milestoneId, asked.value, today, shown), edit)
}

/** Sets or removes the evidence link of a milestone. */
export const saveEvidence = (viewer: Viewer, edit: Edit<'evidenceUrl'>, { today }: Context) =>
  save(
    'evidenceUrl',
    change(viewer, edit.milestoneId, { verb: 'save-evidence', url: asked(edit, 'evidenceUrl') }, today, {
      field: 'evidenceUrl',
      text: edit.seen,
    }),
    edit,
  )

/** Sets or removes the private note of a milestone. */
export const saveNote = (viewer: Viewer, edit: Edit<'note'>, { today }: Context) =>
  save(
    'note',
    change(viewer, edit.milestoneId, { verb: 'save-note', text: asked(edit, 'note') }, today, {
      field: 'note',
      text: edit.seen,
    }),
    edit,
  )

/** The same verbs for a visitor without an account, on what their cookie remembers. */
export async function markAsGuest(
  intent: Intent,
  { mark: ask }: Mark,
  { today }: Context,
): Promise<Result<{ remembered: Intent; value: Marked }>> {
  const catalog = await getCatalog()
  const { id } = ask
  // Only an account has paths of its own.
  if ('pathId' in ask || !catalog.milestones.has(id)) return NO_SUCH_MILESTONE
  const { verb, on, within } = ask
  const before = { ...UNTOUCHED, ...intent.standings.get(id) }
  const decided = decide(before, { verb, on, within }, { today, maySetAside: maySetAside(catalog, [], id) })
  if (!decided.ok) return decided
  const after = decided.value ? apply(before, decided.value) : before
  const standings = new Map(intent.standings).set(id, datesOf(after))
  return succeed({ remembered: { ...intent, standings }, value: marked(id, { before, after }) })
}
