import { useId } from 'react'

/** Something to choose; `more` of them are folded away. */
export type Option = { id: string; name: string; more?: boolean }

type SkillBoxesProps = {
  name: string
  label: string
  options: readonly Option[]
  ticked: readonly string[]
  error: string | undefined
}

/** Boxes to tick; the less likely ones are folded away, unless one of them is ticked. */
export function SkillBoxes({ name, label, options, ticked, error }: SkillBoxesProps) {
  const errorId = useId()
  const more = options.filter((option) => option.more)
  const boxes = (some: readonly Option[]) => (
    <div className="grid gap-x-6 sm:grid-cols-2">
      {some.map((option) => (
        <label key={option.id} className="flex min-h-9 items-center gap-3">
          <input
            type="checkbox"
            name={`${name}.${option.id}`}
            defaultChecked={ticked.includes(option.id)}
            className="size-6 shrink-0 accent-accent"
          />
          {option.name}
        </label>
      ))}
    </div>
  )
  return (
    <fieldset className="grid gap-2" aria-describedby={error ? errorId : undefined}>
      <legend className="mb-1 font-semibold">{label}</legend>
      {boxes(options.filter((option) => !option.more))}
      {more.length > 0 && (
        <details open={more.some(({ id }) => ticked.includes(id))}>
          <summary className="min-h-9 cursor-pointer text-accent underline underline-offset-4">
            {more.length < options.length ? 'Other skills' : 'Choose among the skills'}
          </summary>
          {boxes(more)}
        </details>
      )}
      {error && (
        <p id={errorId} className="font-semibold text-sm text-warn">
          {error}
        </p>
      )}
    </fieldset>
  )
}
