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
type Sheet = Given & { go: { all: boolean; result: boolean; to: number | null } }
type Context = { today: Day }
type Onward = { to: string }

const RESULT = '/assessment/result'

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

/** Keeps the answers of a form and goes on; from See result to a stored, dated result. */
export async function answer(viewer: Viewer, sheet: Sheet, { today }: Context): Promise<Result<Onward>> {
  const draft = await keep(db(), viewer.id, sheet.answers)
  if (!concludes(sheet, draft)) return succeed(onward(sheet, draft))
  await store(db(), viewer.id, { takenOn: today, answers: draft })
  return succeed({ to: RESULT })
}

/** The same for a visitor, in what their browser remembers. */
export async function answerAsGuest(
  remembered: Remembered,
  sheet: Sheet,
  { today }: Context,
): Promise<Result<{ remembered: Remembered; value: Onward }>> {
  const draft = known(getAssessment(), { ...remembered.draft, ...sheet.answers })
  if (!concludes(sheet, draft))
    return succeed({ remembered: { ...remembered, draft }, value: onward(sheet, draft) })
  return succeed({ remembered: { draft, taken: { takenOn: today, answers: draft } }, value: { to: RESULT } })
}

/** Empties the draft. Results stay. */
export async function startAgain(viewer: Viewer): Promise<Result<null>> {
  await db().assessmentDraft.deleteMany({ where: { userId: viewer.id } })
  return succeed(null)
}

/** The same for a visitor. */
export const startAgainAsGuest = async (remembered: Remembered) =>
  succeed({ remembered: { ...remembered, draft: {} }, value: null })
