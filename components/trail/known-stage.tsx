import { useRef } from 'react'
import { useScripted } from '@/components/ui/scripted'

/** A milestone that one can say one knows already. */
export type Knowable = { id: string; title: string; line: string }

type KnownStageProps = {
  title: string
  items: readonly Knowable[]
  /** What was ticked in a form that was refused. */
  typed: Readonly<Record<string, string>>
  /** Called when all of them were chosen at once. */
  chosen: () => void
}

/** The open milestones of one stage, a box each; with scripts a button ticks all of them. */
export function KnownStage({ title, items, typed, chosen }: KnownStageProps) {
  const group = useRef<HTMLFieldSetElement>(null)
  const scripted = useScripted()
  function chooseAll() {
    for (const box of group.current?.querySelectorAll('input') ?? []) box.checked = true
    chosen()
  }
  return (
    <fieldset ref={group}>
      <legend>
        <h2>{title}</h2>
      </legend>
      {scripted && items.length > 1 && (
        <button type="button" onClick={chooseAll} aria-label={`Choose all ${items.length} of ${title}`}>
          Choose all {items.length}
        </button>
      )}
      <ul>
        {items.map(({ id, title, line }) => (
          <li key={id}>
            <label>
              <input type="checkbox" name={`known.${id}`} defaultChecked={`known.${id}` in typed} />
              <span>
                {title} <small>{line}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
