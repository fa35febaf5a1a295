import { KIND } from '@/components/guide/words'
import { ShowPicker } from '@/components/ui/show-picker'
import type { Guide } from '@/lib/guide/rules'

type PickerProps = { guide: Guide; chosen: string | undefined }

const KINDS = ['path', 'ladder', 'neighbour'] as const

/** From which role the ladder is seen: any. */
export function RolePicker({ guide, chosen }: PickerProps) {
  const roles = [...guide.roles.values()]
  const groups = KINDS.map((kind) => ({
    name: KIND[kind],
    options: roles.filter((role) => role.kind === kind).map(({ id, title }) => [id, title] as const),
  }))
  return <ShowPicker action="/ladder" name="role" label="From which role" chosen={chosen} groups={groups} />
}
