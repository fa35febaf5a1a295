import { KIND } from '@/components/guide/words'
import { button } from '@/components/ui/button'
import type { Guide } from '@/lib/guide/rules'

type PickerProps = { guide: Guide; chosen: string | undefined }

const KINDS = ['path', 'ladder', 'neighbour'] as const

/** Any role, through the address: a plain form, so that it works without JavaScript. */
export const RolePicker = ({ guide, chosen }: PickerProps) => (
  <form action="/ladder" className="flex items-end gap-3 print:hidden">
    <div className="grid min-w-0 max-w-sm grow gap-1">
      <label htmlFor="role" className="text-sm">
        From which role
      </label>
      <select
        // What is chosen belongs to the address: following a link must not leave the old one standing.
        key={chosen}
        id="role"
        name="role"
        defaultValue={chosen}
        className="min-h-11 w-full min-w-0 rounded-md border border-edge bg-surface px-2 text-base"
      >
        {KINDS.map((kind) => (
          <optgroup key={kind} label={KIND[kind]}>
            {[...guide.roles.values()]
              .filter((role) => role.kind === kind)
              .map(({ id, title }) => (
                <option key={id} value={id}>
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
