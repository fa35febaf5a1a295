import type { Answer, Answers, Assessment, Band, Side, Statement } from './rules'
import { bandOf, leadOf, pullOf, shareOf, sideOf } from './scoring.rules'

/** One answer given differently. */
type Edit = { statement: Statement; from: Answer; to: Answer }

/** The fewest other answers that lead to a neighbouring band. */
export type Change = { band: Band; side: Side | null; edits: readonly Edit[] }

/** The answer that lies `grades` further in the direction in which this statement's pull goes up (1) or down (-1). */
const moved = (statement: Statement, from: Answer, way: 1 | -1, grades: number) =>
  (from + grades * way * Math.sign(pullOf(statement))) as Answer

/** How many grades an answer can still be moved that way. */
function roomOf(statement: Statement, from: Answer, way: 1 | -1): number {
  const towards = way * Math.sign(pullOf(statement))
  return 2 - towards * from
}

/**
 * The fewest answers to change so that the lead moves that way until `there` holds. Answers that can move it most come first, and
 * the last one changes no further than it must.
 */
function edited(
  { statements }: Assessment,
  answers: Answers,
  way: 1 | -1,
  there: (lead: number) => boolean,
): Edit[] | null {
  const movable = statements
    .flatMap((statement) => {
      const from = answers[statement.id]
      return from === undefined || pullOf(statement) === 0
        ? []
        : [{ statement, from, room: roomOf(statement, from, way) }]
    })
    .sort((a, b) => b.room * Math.abs(pullOf(b.statement)) - a.room * Math.abs(pullOf(a.statement)))
  let { lead } = leadOf(statements, answers)
  const edits: Edit[] = []
  for (const { statement, from, room } of movable) {
    const step = way * Math.abs(pullOf(statement))
    for (let grades = 1; grades <= room; grades += 1)
      if (there(lead + step * grades))
        return [...edits, { statement, from, to: moved(statement, from, way, grades) }]
    if (room > 0) edits.push({ statement, from, to: moved(statement, from, way, room) })
    lead += step * room
  }
  return null
}

/**
 * What would move the result to the bands next to it: less clear, clearer, and from balanced to either side. The number of answers
 * stays the same, so only the lead changes. Empty where nothing can.
 */
export function changesOf(assessment: Assessment, answers: Answers): Change[] {
  const { bands } = assessment.scoring
  const { lead, maxLead } = leadOf(assessment.statements, answers)
  const here = bands.indexOf(bandOf(bands, shareOf({ lead, maxLead })))
  const towards = lead < 0 ? -1 : 1
  const share = (each: number) => shareOf({ lead: each, maxLead })
  const reach = (place: number, way: 1 | -1): Change[] => {
    const band = bands[place]
    const edits = band && edited(assessment, answers, way, (each) => bandOf(bands, share(each)) === band)
    if (!band || !edits) return []
    const after = { ...answers, ...Object.fromEntries(edits.map(({ statement, to }) => [statement.id, to])) }
    return [{ band, side: sideOf(bands, shareOf(leadOf(assessment.statements, after))), edits }]
  }
  if (here === 0) return [...reach(1, 1), ...reach(1, -1)]
  return [...reach(here - 1, -towards as 1 | -1), ...reach(here + 1, towards)]
}
