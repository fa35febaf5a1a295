import { button } from './button'

type ShowPickerProps = {
  action: string
  name: string
  label: string
  chosen: string | undefined
  groups: readonly { name: string; options: readonly (readonly [value: string, title: string])[] }[]
}

/** What a page shows, through its address: a plain form, so that it works without JavaScript. */
export const ShowPicker = ({ action, name, label, chosen, groups }: ShowPickerProps) => (
  <form action={action} className="flex items-end gap-3 print:hidden">
    <div className="grid min-w-0 max-w-sm grow gap-1">
      <label htmlFor={name} className="text-sm">
        {label}
      </label>
      <select
        // What is chosen belongs to the address: following a link must not leave the old one standing.
        key={chosen}
        id={name}
        name={name}
        defaultValue={chosen}
        className="min-h-11 w-full min-w-0 rounded-md border border-edge bg-surface px-2 text-base"
      >
        {groups.map((group) => (
          <optgroup key={group.name} label={group.name}>
            {group.options.map(([value, title]) => (
              <option key={value} value={value}>
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
