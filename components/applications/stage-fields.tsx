import { Field } from '@/components/ui/field'
import { Labelled } from '@/components/ui/labelled'
import type { Stage } from '@/lib/applications/rules'
import { STAGE_NAMES } from './words'

type StageFieldsProps = {
  stages: readonly Stage[]
  today: string
  typed: Record<string, string> | undefined
  errors: Record<string, string> | undefined
}

/** A stage and the day it was reached. */
export const StageFields = ({ stages, today, typed, errors }: StageFieldsProps) => (
  <div className="grid gap-4 sm:grid-cols-2">
    <Labelled label="Stage" error={errors?.stage}>
      {(wiring) => (
        <select {...wiring} name="stage" defaultValue={typed?.stage} key={typed?.stage}>
          {stages.map((stage) => (
            <option key={stage} value={stage}>
              {STAGE_NAMES[stage]}
            </option>
          ))}
        </select>
      )}
    </Labelled>
    <Field
      name="on"
      label="Since"
      type="date"
      max={today}
      defaultValue={typed?.on ?? today}
      error={errors?.on}
    />
  </div>
)
