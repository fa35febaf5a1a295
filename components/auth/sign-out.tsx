import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { signOut } from '@/lib/auth/actions'

/** Ends this browser's session and leads to the front page. */
export const SignOut = ({ quiet = false }: { quiet?: boolean }) => (
  <ActionForm action={signOut}>
    <button type="submit" className={quiet ? button.quiet : button.secondary}>
      Sign out
    </button>
  </ActionForm>
)
