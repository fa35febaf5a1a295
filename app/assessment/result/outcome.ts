import { type DatedScore, readResults } from '@/lib/assessment/queries'
import { type Answers, type Assessment, standingOf } from '@/lib/assessment/rules'
import { type Score, scoreOf } from '@/lib/assessment/scoring.rules'
import { readIntent } from '@/lib/auth/intent'
import type { Viewer } from '@/lib/auth/rules'
import { readSheet } from '@/lib/auth/sheet'
import type { Day } from '@/lib/day'
import { stateOf } from '@/lib/progress/state.rules'

type Outcome = {
  no: number
  score: Score
  takenOn: Day
  /** null for a result of another edition: today's weights cannot explain it. */
  answers: Answers | null
}

type Found = {
  /** The result to show; null before there is any. */
  outcome: Outcome | null
  /** All results of an account, the latest first. */
  results: readonly DatedScore[]
  /** Ids of the milestones that the person has done. */
  done: ReadonlySet<string>
  /** How far the visitor's sheet is. */
  draft: ReturnType<typeof standingOf>
}

/** What a visitor saw last, from their browser: no statement. */
async function ofVisitor(assessment: Assessment): Promise<Found> {
  const [{ draft, taken }, { standings }] = await Promise.all([readSheet(), readIntent()])
  const enough = taken !== null && standingOf(assessment, taken.answers).enough
  const done = [...standings].filter(([, dates]) => stateOf(dates) === 'done').map(([id]) => id)
  return {
    outcome: enough ? { no: 0, score: scoreOf(assessment, taken.answers), ...taken } : null,
    results: [],
    done: new Set(done),
    draft: standingOf(assessment, draft),
  }
}

/** The result that a page shows: the one asked for by its number, or the latest. One statement with an account. */
export async function getOutcome(
  assessment: Assessment,
  viewer: Viewer | null,
  asked: string | undefined,
): Promise<Found> {
  if (!viewer) return ofVisitor(assessment)
  const no = asked && /^\d{1,6}$/.test(asked) ? Number(asked) : null
  const { results, shown, done } = await readResults(viewer, no)
  const outcome = shown && {
    no: shown.no,
    score: shown,
    takenOn: shown.takenOn,
    answers: shown.version === assessment.version ? shown.answers : null,
  }
  return { outcome, results, done, draft: standingOf(assessment, {}) }
}
