import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { publish, unpublish } from '@/lib/profile/actions'

/** The button that makes the page public. */
export const Publish = () => (
  <ActionForm action={publish}>
    <button type="submit" className={button.primary}>
      Publish profile
    </button>
  </ActionForm>
)

/** The button that takes it away from everybody. */
export const Unpublish = () => (
  <ActionForm action={unpublish}>
    <button type="submit" className={button.secondary}>
      Unpublish profile
    </button>
  </ActionForm>
)
