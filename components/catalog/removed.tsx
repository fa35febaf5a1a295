import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { arrange } from '@/lib/catalog/actions'
import type { OwnMilestone } from '@/lib/catalog/own.rules'

/** A milestone of one's own that was removed, and the way back. */
export const Removed = ({ own: { id, title } }: { own: Pick<OwnMilestone, 'id' | 'title'> }) => (
  <ActionForm action={arrange} className="grid justify-items-start gap-4">
    <p>You removed this milestone. What you recorded is still here, and grants nothing until it is back.</p>
    <button
      type="submit"
      name="arrange"
      value={`restore:${id}`}
      className={button.secondary}
      aria-label={`Bring back: ${title}`}
    >
      Bring back
    </button>
  </ActionForm>
)
