import type { ComponentProps } from 'react'
import { Field, TextArea } from '@/components/ui/field'
import { Labelled } from '@/components/ui/labelled'
import type { Facts, FieldSort } from '@/lib/facts/rules'
import type { FormField } from './facts-form'
import { SkillBoxes } from './skill-boxes'

type FactsFieldProps = {
  field: FormField
  value: Facts[string]
  /** What was typed into a form that was refused. */
  typed: Record<string, string> | undefined
  error: string | undefined
}

const INPUT: Partial<Record<FieldSort, ComponentProps<'input'>>> = {
  line: { maxLength: 200 },
  link: { type: 'url', inputMode: 'url' },
  hours: { inputMode: 'decimal' },
  day: { type: 'date' },
}

/** The control of one fact. */
export function FactsField({ field, value, typed, error }: FactsFieldProps) {
  const { name, sort, label, hint, options } = field
  if (sort === 'skills') {
    const stored = Array.isArray(value) ? value : []
    const ticked = typed ? options.filter(({ id }) => typed[`${name}.${id}`]).map(({ id }) => id) : stored
    return <SkillBoxes name={name} label={label} options={options} ticked={ticked} error={error} />
  }
  const labels = { label, hint, error }
  const shown = { name, defaultValue: typed?.[name] ?? String(value ?? '') }
  if (sort === 'text') return <TextArea {...labels} {...shown} />
  if (sort !== 'role') return <Field {...labels} {...INPUT[sort]} {...shown} />
  return (
    <Labelled {...labels}>
      {(wiring) => (
        <select {...wiring} {...shown}>
          <option value="">Not said</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
