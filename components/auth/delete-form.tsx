import { FieldForm } from '@/components/ui/field-form'
import { type Asked, proofField } from '@/components/ui/proof-field'
import { deleteAccount } from '@/lib/auth/actions'

/** The last question before everything goes. */
export const DeleteForm = ({ viewer }: { viewer: Asked }) => (
  <FieldForm action={deleteAccount} submit="Delete account" danger fields={[proofField(viewer)]} />
)
