import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { remove } from '@/lib/applications/actions'

/** Removes an application, after it was asked for: the button is behind a disclosure. */
export const Remove = ({ id }: { id: string }) => (
  <details className="print:hidden">
    <summary>Remove this application</summary>
    <ActionForm action={remove} className="grid justify-items-start gap-3 pt-4">
      <p>It leaves the list. What happened stays in your history until you delete your account.</p>
      <input type="hidden" name="id" value={id} />
      <button type="submit" className={button.danger}>
        Remove application
      </button>
    </ActionForm>
  </details>
)
