type GroupedSelectProps = {
  id: string
  name: string
  label: string
  chosen: string | undefined
  groups: readonly { name: string; options: readonly (readonly [value: string, title: string])[] }[]
}

/** A choice among what stands in groups, for the form of an address. */
export const GroupedSelect = ({ id, name, label, chosen, groups }: GroupedSelectProps) => (
  <>
    <label htmlFor={id} className="text-sm">
      {label}
    </label>
    <select
      // What is chosen belongs to the address: following a link must not leave the old one standing.
      key={chosen}
      id={id}
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
  </>
)
