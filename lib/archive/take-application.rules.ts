import { type ApplicationFacts, factsDetail } from '../applications/rules'
import type { Archive } from './file.schema'
import type { NewEntry, Slice, Taker } from './take.rules'

type Tables = Archive['tables']
type Row = Tables['Application'][number]
type Move = Tables['ApplicationMove'][number]

const factsOf = ({ id: _, version: __, changes: ___, ...facts }: Row): ApplicationFacts => ({
  ...{ company: facts.company, role: facts.role, place: facts.place, link: facts.link },
  ...{ contacts: facts.contacts, nextAction: facts.nextAction, nextActionOn: facts.nextActionOn },
  ...{ notes: facts.notes, milestoneId: facts.milestoneId },
})

const movesOf = ({ ApplicationMove = [] }: Slice): Move[] => ApplicationMove.toSorted((a, b) => a.no - b.no)

const sameMove = (a: Move | undefined, b: Move | undefined) =>
  a?.stage === b?.stage && a?.movedOn === b?.movedOn

/** The entries of the moves that still stand, the last one last. */
function standing({ Activity = [] }: Slice): number[] {
  const corrected = new Set(Activity.map(({ supersedes }) => supersedes))
  return Activity.filter(({ id, kind }) => kind === 'application_moved' && !corrected.has(id)).map(
    ({ id }) => id,
  )
}

/** An application that was removed here is added again, one that was removed there goes. */
function addedOrRemoved(held: Row | undefined, given: Row | undefined, theirs: Slice, today: string) {
  if (given) {
    const [first, ...later] = movesOf(theirs).map((move, no) => ({ ...move, no }))
    if (!first) return null
    const entry = (kind: NewEntry['kind'], move: Move): NewEntry => ({
      ...{ kind, applicationId: given.id, occurredOn: move.movedOn },
      detail: factsDetail(factsOf(given), { stage: move.stage }),
    })
    const row = { ...given, version: 0, changes: later.length }
    return {
      entries: [entry('application_added', first), ...later.map((move) => entry('application_moved', move))],
      rows: { Application: [row], ApplicationMove: [first, ...later] },
    }
  }
  if (!held) return { entries: [], rows: {} }
  const detail = JSON.stringify({ company: held.company, role: held.role })
  const gone: NewEntry = {
    ...{ kind: 'application_removed', applicationId: held.id, occurredOn: today, detail },
  }
  return { entries: [gone], rows: {} }
}

/** What was written about an application, and its moves: those that the file has not are undone, from the last one back. */
export const takeApplication: Taker = (mine, theirs, { id: applicationId, today }) => {
  const [held, given] = [mine.Application?.[0], theirs.Application?.[0]]
  if (!held || !given) return addedOrRemoved(held, given, theirs, today)
  const [here, there] = [movesOf(mine), movesOf(theirs)]
  const differing = there.findIndex((move, at) => !sameMove(move, here[at]))
  const kept = differing < 0 ? there.length : differing
  if (kept === 0) return null
  const edited = factsDetail(factsOf(held)) !== factsDetail(factsOf(given))
  const undone = here.length - kept
  const made = standing(mine).reverse()
  const who = { company: given.company, role: given.role }
  const added = there.slice(kept).map((move, at) => ({ ...move, no: held.changes + undone + at + 1 }))
  const about = { applicationId, occurredOn: today }
  return {
    entries: [
      ...(edited
        ? [{ ...about, kind: 'application_edited' as const, detail: factsDetail(factsOf(given)) }]
        : []),
      ...Array.from({ length: undone }, (_, at) => ({
        ...{ ...about, kind: 'application_move_undone' as const, detail: JSON.stringify(who) },
        supersedes: made[at] ?? null,
      })),
      ...added.map(({ stage, movedOn }) => ({
        ...{ applicationId, kind: 'application_moved' as const, occurredOn: movedOn },
        detail: JSON.stringify({ ...who, stage }),
      })),
    ],
    rows: {
      Application: [
        {
          ...given,
          version: held.version + (edited ? 1 : 0),
          changes: held.changes + undone + added.length,
        },
      ],
      ApplicationMove: [...here.slice(0, kept), ...added],
    },
  }
}
