import { useId } from 'react'
import { SECTIONS, type Section } from '@/lib/profile/rules'
import { SECTION } from './words'

type BoxProps = { name: string; label: string; hint?: string | undefined; ticked: boolean }

function Box({ name, label, hint, ticked }: BoxProps) {
  const id = useId()
  return (
    <div className="flex gap-3">
      <input
        id={id}
        type="checkbox"
        name={name}
        defaultChecked={ticked}
        aria-describedby={hint && `${id}-hint`}
        className="mt-0.5 size-6 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className="text-muted text-sm">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}

type SwitchesProps = {
  /** What a refused form sent; otherwise what is stored counts. */
  sent: Record<string, string> | undefined
  sections: readonly Section[]
  indexed: boolean
}

/** A switch for each section, and one for search engines. */
export const Switches = ({ sent, sections, indexed }: SwitchesProps) => (
  <>
    <fieldset>
      <legend className="mb-3 font-semibold text-lg">What the page shows</legend>
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {SECTIONS.map((section) => (
          <Box
            key={section}
            name={`sections.${section}`}
            label={SECTION[section].name}
            hint={SECTION[section].hint}
            ticked={sent ? `sections.${section}` in sent : sections.includes(section)}
          />
        ))}
      </div>
    </fieldset>
    <fieldset>
      <legend className="mb-3 font-semibold text-lg">Who finds it</legend>
      <Box
        name="indexed"
        label="Search engines may list the page"
        hint="Otherwise it asks them not to. What they once took in may stay with them for a while after you take it back."
        ticked={sent ? 'indexed' in sent : indexed}
      />
    </fieldset>
  </>
)
