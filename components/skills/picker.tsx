import { ShowPicker } from '@/components/ui/show-picker'
import type { Catalog } from '@/lib/catalog/rules'
import type { Guide } from '@/lib/guide/rules'
import { targetName } from '@/lib/skills/target.rules'

type PickerProps = { catalog: Catalog; guide: Guide; chosen: string }

/** What skills are wanted for: a path or a role, whichever it is. */
export function Picker({ catalog, guide, chosen }: PickerProps) {
  const options = (kind: 'path' | 'role', items: readonly { id: string; title: string }[]) =>
    items.map(({ id, title }) => [targetName({ kind, id }), title] as const)
  const paths = [...catalog.paths.values()].filter(({ retired }) => !retired)
  const groups = [
    { name: 'Paths', options: options('path', paths) },
    { name: 'Roles', options: options('role', [...guide.roles.values()]) },
  ]
  return (
    <div className="mb-8">
      <ShowPicker action="/skills" name="for" label="What for" chosen={chosen} groups={groups} />
    </div>
  )
}
