import { button } from '@/components/ui/button'
import type { Catalog } from '@/lib/catalog/rules'
import type { Guide } from '@/lib/guide/rules'
import { targetName } from '@/lib/skills/target.rules'

type PickerProps = { catalog: Catalog; guide: Guide; chosen: string }

/** Any path and any role, through the address: a plain form, so that it works without JavaScript. */
export function Picker({ catalog, guide, chosen }: PickerProps) {
  const groups = [
    { kind: 'path', name: 'Paths', items: [...catalog.paths.values()].filter(({ retired }) => !retired) },
    { kind: 'role', name: 'Roles', items: [...guide.roles.values()] },
  ] as const
  return (
    <form action="/skills" className="mb-8 flex items-end gap-3 print:hidden">
      <div className="grid min-w-0 max-w-sm grow gap-1">
        <label htmlFor="for" className="text-sm">
          What for
        </label>
        <select
          // What is chosen belongs to the address: following a link must not leave the old one standing.
          key={chosen}
          id="for"
          name="for"
          defaultValue={chosen}
          className="min-h-11 w-full min-w-0 rounded-md border border-edge bg-surface px-2 text-base"
        >
          {groups.map(({ kind, name, items }) => (
            <optgroup key={kind} label={name}>
              {items.map(({ id, title }) => (
                <option key={id} value={targetName({ kind, id })}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <button type="submit" className={button.secondary}>
        Show
      </button>
    </form>
  )
}
