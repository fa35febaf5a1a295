import { EditForm } from '@/components/ui/edit-form.later'
import { saveTarget } from '@/lib/plan/actions'
import type { Target } from '@/lib/plan/rules'
import { movedWords } from './words'

type TargetDateProps = { viewerId: string; milestoneId: string; target: Target | null }

/** The day by which somebody means to have done a milestone. */
export function TargetDate({ viewerId, milestoneId, target }: TargetDateProps) {
  const moved = target && movedWords(target)
  return (
    <EditForm
      action={saveTarget}
      name="targetOn"
      label="Target date"
      hint={`When you mean to be done with it${moved ? ` (${moved})` : ''}. Leave it empty to go without.`}
      type="date"
      value={target?.on ?? ''}
      hidden={{ milestoneId }}
      draft={`${viewerId} ${milestoneId} target`}
      guarded
      undoable
    />
  )
}
