import 'server-only'
import type { Viewer } from '../auth/rules'
import type { Day } from '../day'
import { db } from '../db'
import { type Result, succeed } from '../result'
import { keep } from './draft.commands'
import type { Remembered } from './memory.rules'
import { getAssessment } from './queries'
import { store } from './result.commands'
import { type Answers, known, nextOpen, standingOf } from './rules'

type Given = { answers: Answers }
/** Where a button leads: to a statement, to all of them, to the result, or to an empty sheet. */
type Go = { all: boolean; result: boolean; again: boolean; to: number | null }
type Sheet = Given & { go: Go }
type Context = { today: Day }
type Onward = { to: string }

const RESULT = { to: '/assessment/result' }
const START = { to: '/assessment' }

/** Whether the button asked for a result and there is enough for one. */
const concludes = ({ go }: Sheet, draft: Answers) => go.result && standingOf(getAssessment(), draft).enough

/** Where a button leads. Asked too early for a result, to the first open statement, and `more` says why. */
function onward({ go }: Sheet, draft: Answers): Onward {
  const { statements } = getAssessment()
  const more = go.result ? '&more' : ''
  if (go.all) return { to: `/assessment?view=all${more}` }
  const place = go.result ? nextOpen(statements, draft) : Math.min(go.to ?? 1, statements.length)
  return { to: `/assessment?n=${place}${more}` }
}

/** Adds answers to the viewer's draft. Returns all of it, other browsers' answers included. */
export async function save(viewer: Viewer, { answers }: Given): Promise<Result<Given>> {
  return succeed({ answers: await keep(db(), viewer.id, answers) })
}

/** Keeps the answers of a form and goes on; from See result to a stored, dated result, or to an empty sheet. Results stay. */
export async function answer(viewer: Viewer, sheet: Sheet, { today }: Context): Promise<Result<Onward>> {
  if (sheet.go.again) {
    await db().assessmentDraft.deleteMany({ where: { userId: viewer.id } })
    return succeed(START)
  }
  const draft = await keep(db(), viewer.id, sheet.answers)
  if (!concludes(sheet, draft)) return succeed(onward(sheet, draft))
  await store(db(), viewer.id, { takenOn: today, answers: draft })
  return succeed(RESULT)
}

/** The same for a visitor, in what their browser remembers. */
export async function answerAsGuest(
  remembered: Remembered,
  sheet: Sheet,
  { today }: Context,
): Promise<Result<{ remembered: Remembered; value: Onward }>> {
  if (sheet.go.again) return succeed({ remembered: { ...remembered, draft: {} }, value: START })
  const draft = known(getAssessment(), { ...remembered.draft, ...sheet.answers })
  if (!concludes(sheet, draft))
    return succeed({ remembered: { ...remembered, draft }, value: onward(sheet, draft) })
  return succeed({ remembered: { draft, taken: { takenOn: today, answers: draft } }, value: RESULT })
}
