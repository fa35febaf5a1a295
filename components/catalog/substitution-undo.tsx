import { UndoOffer } from '@/components/ui/undo-offer'
import { restoreSubstitution, undoSubstitution } from '@/lib/catalog/actions'

type SubstitutionUndoProps = {
  text: string
  /** Something stands in now; otherwise the original is back. */
  made: boolean
  pathId: string
  milestoneId: string
}

/** Offers to take back that something stands in for a milestone, or that the original came back. */
export const SubstitutionUndo = ({ text, made, pathId, milestoneId }: SubstitutionUndoProps) => (
  <UndoOffer
    text={text}
    action={made ? undoSubstitution : restoreSubstitution}
    name="milestoneId"
    value={milestoneId}
    hidden={{ pathId }}
  />
)
