import { StoredNow } from '@/components/ui/stored-now'
import type { Facts } from '@/lib/facts/rules'
import type { FormField } from './facts-form'

const nameIn = (field: FormField, id: string) => field.options.find((option) => option.id === id)?.name ?? id

function shown(field: FormField, value: Facts[string] | undefined): string {
  if (Array.isArray(value)) return value.map((id) => nameIn(field, id)).join(', ') || '(none)'
  return value === null || value === undefined ? '(empty)' : nameIn(field, String(value))
}

/** What another tab saved meanwhile, beside what was typed here. */
export function FactsNow({ fields, text }: { fields: readonly FormField[]; text: string }) {
  const stored: Facts = JSON.parse(text)
  return (
    <StoredNow>
      <dl className="grid gap-2">
        {fields.map((field) => (
          <div key={field.name}>
            <dt className="text-muted text-sm">{field.label}</dt>
            <dd className="whitespace-pre-wrap">{shown(field, stored[field.name])}</dd>
          </div>
        ))}
      </dl>
    </StoredNow>
  )
}
