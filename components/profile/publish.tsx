import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { FieldForm } from '@/components/ui/field-form'
import { publish, unpublish } from '@/lib/profile/actions'
import { handleField } from './handle-field'

/** Makes the page public, and asks for its address first. `suggested` says nothing about anybody. */
export function PublishAt({ origin, suggested }: { origin: string; suggested: string }) {
  const field = handleField(origin)
  const hint = `${field.hint} This one is chance; your own is easier to remember.`
  return (
    <FieldForm
      action={publish}
      fields={[{ ...field, hint, defaultValue: suggested }]}
      submit="Publish profile"
    />
  )
}

/** The button that makes the page public under the address that it has. */
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
