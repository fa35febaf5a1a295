import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { hideEstimates } from '@/lib/plan/actions'

/** The switch of all estimates. */
export const Hide = ({ hidden }: { hidden: boolean }) => (
  <ActionForm action={hideEstimates}>
    <button type="submit" name="hidden" value={hidden ? 'no' : 'yes'} className={button.secondary}>
      {hidden ? 'Show estimates' : 'Hide all estimates'}
    </button>
  </ActionForm>
)
