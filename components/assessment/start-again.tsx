import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { answer } from '@/lib/assessment/actions'

/** Empties the sheet, in this browser or in the account, to take the assessment again. Results stay. */
export const StartAgain = () => (
  <ActionForm action={answer}>
    <button type="submit" name="go" value="again" className={button.quiet}>
      Start again with an empty sheet
    </button>
  </ActionForm>
)
