import { Notice } from '@/components/ui/notice'
import { UndoOffer } from '@/components/ui/undo-offer'
import { arrange, undoOwn } from '@/lib/catalog/actions'
import type { OwnMilestone } from '@/lib/catalog/own.rules'

type SavedOwnProps = {
  /** What happened, as the address says it: `saved`, and the version it led to. */
  text: string
  saved: unknown
  undo: unknown
  /** The milestone it happened to, if it is one of somebody's own. */
  own: OwnMilestone | null
}

/** Says what was just saved, and offers to take back that one's own milestone was added or edited. */
export function SavedOwn({ text, saved, undo, own }: SavedOwnProps) {
  if (own && saved === 'added' && !own.removed)
    return <UndoOffer text={text} action={arrange} name="arrange" value={`remove:${own.id}`} />
  if (own && saved === 'edited' && undo === String(own.version))
    return (
      <UndoOffer
        text={text}
        action={undoOwn}
        name="milestoneId"
        value={own.id}
        hidden={{ version: String(own.version) }}
      />
    )
  return (
    <div className="mb-6">
      <Notice tone="calm">{text}</Notice>
    </div>
  )
}
