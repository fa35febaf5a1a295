import { UndoOffer } from '@/components/ui/undo-offer'
import { undoSwitch } from '@/lib/enrollment/actions'

/** Offers to take back the switch that led to this page. */
export const UndoSwitch = ({ path }: { path: { id: string; title: string } }) => (
  <UndoOffer text={`Switched to ${path.title}`} action={undoSwitch} name="pathId" value={path.id} />
)
