import { roleGroups } from '@/components/guide/role-groups'
import { button } from '@/components/ui/button'
import { GroupedSelect } from '@/components/ui/grouped-select'
import { Link } from '@/components/ui/link'
import type { Role } from '@/lib/guide/rules'

type PickerProps = {
  all: readonly Role[]
  roles: readonly [Role, Role]
  /** Kept when other roles are picked. */
  hidden: Readonly<Record<string, string>>
  /** The address of the same comparison with the roles exchanged. */
  swapped: string
}

type SelectProps = { name: string; label: string; all: readonly Role[]; chosen: string }

const Select = ({ name, all, ...select }: SelectProps) => (
  <div className="grid min-w-0 gap-1 max-sm:col-span-2">
    <GroupedSelect id={`role-${name}`} name={name} groups={roleGroups(all)} {...select} />
  </div>
)

/** Any two roles, through the address: a plain form, so that it works without JavaScript. */
export const Picker = ({ all, roles: [a, b], hidden, swapped }: PickerProps) => (
  <form
    action="/compare"
    className="mb-8 grid grid-cols-2 gap-3 lg:grid-cols-[1fr_1fr_auto_auto] lg:items-end print:hidden"
  >
    <Select name="a" label="Compare" all={all} chosen={a.id} />
    <Select name="b" label="with" all={all} chosen={b.id} />
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <button type="submit" className={button.secondary}>
      Compare
    </button>
    <Link
      href={swapped}
      scroll={false}
      className="inline-flex min-h-11 items-center justify-center px-2 text-accent underline underline-offset-4"
    >
      Swap them
    </Link>
  </form>
)
