import { LEVEL } from '@/components/catalog/words'
import { about, rangeWords } from '@/components/plan/words'
import { ProgressBar } from '@/components/progress/progress-bar'
import { Link } from '@/components/ui/link'
import { type Catalog, type Path, placementsOf, type SkillLevel } from '@/lib/catalog/rules'
import type { Switch } from '@/lib/enrollment/switch.rules'
import type { Forecast } from '@/lib/plan/forecast.rules'
import { progressOf } from '@/lib/progress/rules'
import type { Standings } from '@/lib/progress/state.rules'
import { CoverBar } from './cover-bar'

type SwitchPreviewProps = {
  catalog: Catalog
  to: Path
  preview: Switch
  standings: Standings
  /** null where estimates of days are hidden. */
  forecast: Forecast | null
}

/** "About 620 h to 640 h of required work remain": one number where both ends are the same. */
function hoursWords({ least, most }: Switch['hours']): string {
  if (most === 0) return 'No required work remains.'
  const range = least === most ? about(most) : `${about(least)} to ${most.toLocaleString('en')} h`
  return `${range.charAt(0).toUpperCase()}${range.slice(1)} of required work remain.`
}

/** The other path as it would be, in numbers. */
export function SwitchPreview({ catalog, to, preview, standings, forecast }: SwitchPreviewProps) {
  const { carried, partly, fresh, hours } = preview
  const cover = { carried: carried.length, partly: partly.length, fresh: fresh.length }
  return (
    <section aria-labelledby="preview" className="grid gap-4" data-path={to.id}>
      <h2 id="preview">Where you would stand</h2>
      <div className="max-w-2xl">
        <ProgressBar title={to.title} progress={progressOf(placementsOf(to), standings)} />
      </div>
      <CoverBar cover={cover} title={to.title} />
      <p className="max-w-prose">
        {hoursWords(hours)}
        {hours.least < hours.most && (
          <>
            {' '}
            It is the lower number if you <Link href={`/paths/${to.id}/known`}>mark as already known</Link>{' '}
            what you hold every skill of.
          </>
        )}
      </p>
      {forecast?.kind === 'range' && (
        <p className="text-sm">Estimate, as your plan makes it: done {rangeWords(forecast)}.</p>
      )}
      <Skills catalog={catalog} title={to.title} skills={preview.skills} />
    </section>
  )
}

type SkillsProps = { catalog: Catalog; title: string; skills: Switch['skills'] }

/** The strongest first. */
const LEVELS = [3, 2, 1] as const

/** What stays in use, by level: thirty names with their level each would be read by nobody. */
function Skills({ catalog, title, skills: { used, resting } }: SkillsProps) {
  const names = (some: readonly (readonly [string, SkillLevel])[]) =>
    some.map(([id]) => catalog.skills.get(id)?.name ?? id).join(', ')
  const levels = LEVELS.map((level) => [LEVEL[level], used.filter(([, each]) => each === level)] as const)
  if (used.length + resting.length === 0) return null
  return (
    <div className="grid max-w-2xl gap-2">
      <h3>Skills that stay in use</h3>
      {used.length === 0 && <p>None that {title} asks for.</p>}
      <dl className="grid gap-2">
        {levels
          .filter(([, some]) => some.length > 0)
          .map(([words, some]) => (
            <div key={words} className="grid gap-x-4 sm:grid-cols-[13rem_1fr]">
              <dt className="text-muted first-letter:uppercase">{words}</dt>
              <dd>{names(some)}</dd>
            </div>
          ))}
      </dl>
      {resting.length > 0 && (
        <p className="text-muted text-sm">
          You keep, though {title} does not ask for it: {names(resting)}.
        </p>
      )}
    </div>
  )
}
