import { UndoOffer } from '@/components/ui/undo-offer'
import { undoEdit } from '@/lib/applications/actions'

type UndoEditProps = { id: string; version: number; text: string }

/** Offers to take back the edit of an application that led to this page. */
export const UndoEdit = ({ id, version, text }: UndoEditProps) => (
  <UndoOffer text={text} action={undoEdit} name="id" value={id} hidden={{ version: String(version) }} />
)
