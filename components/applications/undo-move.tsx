import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { undo } from '@/lib/applications/actions'

type UndoMoveProps = { id: string; changes: number; view: 'board' | 'table'; label?: string }

/** Takes the last move back. */
export const UndoMove = ({ id, changes, view, label = 'Undo' }: UndoMoveProps) => (
  <ActionForm action={undo} className="inline-block">
    <input type="hidden" name="id" value={id} />
    <input type="hidden" name="seen" value={changes} />
    <input type="hidden" name="view" value={view} />
    <button type="submit" className={button.quiet}>
      {label}
    </button>
  </ActionForm>
)
