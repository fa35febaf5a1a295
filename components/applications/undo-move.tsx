import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { UndoOffer } from '@/components/ui/undo-offer'
import { undo } from '@/lib/applications/actions'
import type { ApplicationRow } from './rows'

type UndoMoveProps = { id: string; changes: number; view: 'board' | 'table'; label: string }

/** Takes the last move back. */
export const UndoMove = ({ id, changes, view, label }: UndoMoveProps) => (
  <ActionForm action={undo} className="inline-block">
    <input type="hidden" name="id" value={id} />
    <input type="hidden" name="seen" value={changes} />
    <input type="hidden" name="view" value={view} />
    <button type="submit" className={button.quiet}>
      {label}
    </button>
  </ActionForm>
)

type OfferUndoProps = { row: ApplicationRow; view: UndoMoveProps['view'] }

/** Offers to take back the move that led to this page. */
export const OfferUndo = ({ row, view }: OfferUndoProps) => (
  <UndoOffer
    text={`Moved: ${row.company}, ${row.role}`}
    action={undo}
    name="id"
    value={row.id}
    hidden={{ seen: String(row.changes), view }}
  />
)
