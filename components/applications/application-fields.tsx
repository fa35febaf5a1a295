import { Field, TextArea } from '@/components/ui/field'
import { Labelled } from '@/components/ui/labelled'
import type { ApplicationFacts, Internship } from '@/lib/applications/rules'

type FieldsProps = {
  internships: readonly Internship[]
  /** What was typed, or what is stored. */
  values: Partial<Record<keyof ApplicationFacts, string | null>>
  errors: Record<string, string> | undefined
}

const value = (text: string | null | undefined) => text ?? ''

/** What has to be known. */
export const MainFields = ({ values, errors }: Omit<FieldsProps, 'internships'>) => (
  <div className="grid gap-4 sm:grid-cols-2">
    <Field name="company" label="Company" defaultValue={value(values.company)} error={errors?.company} />
    <Field name="role" label="Role" defaultValue={value(values.role)} error={errors?.role} />
  </div>
)

/** What may be. */
export const MoreFields = ({ values, errors, internships }: FieldsProps) => (
  <div className="grid gap-4 sm:grid-cols-2">
    <Field name="place" label="Place" defaultValue={value(values.place)} error={errors?.place} />
    <Field name="link" label="Link" type="url" defaultValue={value(values.link)} error={errors?.link} />
    <Field
      name="nextAction"
      label="Next action"
      defaultValue={value(values.nextAction)}
      error={errors?.nextAction}
    />
    <Field
      name="nextActionOn"
      label="Next action on"
      type="date"
      defaultValue={value(values.nextActionOn)}
      error={errors?.nextActionOn}
    />
    <TextArea
      name="contacts"
      label="Contacts"
      defaultValue={value(values.contacts)}
      error={errors?.contacts}
    />
    <TextArea name="notes" label="Notes" defaultValue={value(values.notes)} error={errors?.notes} />
    <Labelled label="Leads to the internship" error={errors?.milestoneId}>
      {(wiring) => (
        <select
          {...wiring}
          name="milestoneId"
          defaultValue={value(values.milestoneId)}
          key={value(values.milestoneId)}
        >
          <option value="">None</option>
          <Group label="Of the catalogue" internships={internships.filter(({ own }) => !own)} />
          <Group label="Mine" internships={internships.filter(({ own }) => own)} />
        </select>
      )}
    </Labelled>
  </div>
)

const Group = ({ label, internships }: { label: string; internships: readonly Internship[] }) =>
  internships.length > 0 && (
    <optgroup label={label}>
      {internships.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </optgroup>
  )
