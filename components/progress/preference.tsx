import { KIND } from '@/components/catalog/words'
import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import type { MilestoneKind } from '@/lib/catalog/rules'
import { prefer } from '@/lib/progress/actions'

/** Which kind of milestone to be offered first, where the stage has one. */
export const Preference = ({ kind }: { kind: MilestoneKind | null }) => (
  <ActionForm action={prefer} className="mt-8 flex flex-wrap items-end gap-3 print:hidden">
    <div className="grid gap-1">
      <label htmlFor="prefers" className="text-muted text-sm">
        Within a stage, offer first
      </label>
      <select
        id="prefers"
        name="kind"
        key={kind}
        defaultValue={kind ?? ''}
        className="min-h-11 rounded-md border border-edge bg-surface px-3 py-2"
      >
        <option value="">what comes first on the trail</option>
        {Object.entries(KIND).map(([value, name]) => (
          <option key={value} value={value}>
            {name.toLowerCase()}
          </option>
        ))}
      </select>
    </div>
    <button type="submit" className={button.secondary}>
      Save
    </button>
  </ActionForm>
)
