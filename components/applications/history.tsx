import { dayWords } from '@/components/trail/day-words'
import type { Move } from '@/lib/applications/rules'
import { UndoMove } from './undo-move'
import { STAGE_NAMES } from './words'

type HistoryProps = { id: string; moves: readonly Move[]; changes: number }

/** The stages of one application with their days, the last one first. */
export const History = ({ id, moves, changes }: HistoryProps) => (
  <section aria-labelledby="history" className="grid gap-4">
    <h2 id="history">History</h2>
    <ol className="grid gap-2">
      {moves.toReversed().map(({ no, stage, movedOn }) => (
        <li key={no}>
          <strong>{STAGE_NAMES[stage]}</strong> since <time dateTime={movedOn}>{dayWords(movedOn)}</time>
        </li>
      ))}
    </ol>
    {moves.length > 1 && <UndoMove id={id} changes={changes} view="table" label="Take the last move back" />}
  </section>
)
