import { roleGroups } from '@/components/guide/role-groups'
import { ShowPicker } from '@/components/ui/show-picker'
import type { Guide } from '@/lib/guide/rules'

type PickerProps = { guide: Guide; chosen: string | undefined }

/** From which of the roles the ladder is seen. */
export const RolePicker = ({ guide, chosen }: PickerProps) => (
  <ShowPicker
    action="/ladder"
    name="role"
    label="From which role"
    chosen={chosen}
    groups={roleGroups([...guide.roles.values()])}
  />
)
