'use client'
import { button } from '@/components/ui/button'
import type { TimelineFilter } from '@/lib/timeline/rules'

const FIELD = 'min-h-11 w-full min-w-0 rounded-md border border-edge bg-surface px-3 text-base'

type FinderProps = {
  filter: Pick<TimelineFilter, 'kind' | 'path' | 'skill' | 'text' | 'zoom' | 'compact'>
  /** The first month and the one of today, as `2026-11`. */
  months: { first: string | undefined; last: string }
  skills: readonly (readonly [id: string, name: string])[]
}

/** What is kept when the form below is sent. */
const Kept = ({ filter: { kind, path, zoom, compact } }: Pick<FinderProps, 'filter'>) => (
  <>
    {kind && <input type="hidden" name="kind" value={kind} />}
    {path && <input type="hidden" name="path" value={path} />}
    {zoom && <input type="hidden" name="zoom" value={zoom} />}
    {compact && <input type="hidden" name="density" value="compact" />}
  </>
)

/**
 * By words, by skill, and from which month backwards: a plain form, so that it works without JavaScript. A client component of plain
 * rows: a server component would send each of sixty skills twice.
 */
export const Finder = ({ filter, months, skills }: FinderProps) => (
  <details open={filter.skill !== null || filter.text !== null} className="print:hidden">
    <summary className="min-h-6 cursor-pointer text-accent text-sm">Find by words, skill or month</summary>
    <form action="/timeline" className="mt-3 grid gap-3 sm:grid-cols-[2fr_2fr_1fr_auto] sm:items-end">
      <Kept filter={filter} />
      <label className="grid gap-1 text-sm">
        Words
        <input
          key={filter.text}
          name="text"
          defaultValue={filter.text ?? ''}
          maxLength={100}
          className={FIELD}
        />
      </label>
      <label className="grid min-w-0 gap-1 text-sm">
        Skill
        <select key={filter.skill} name="skill" defaultValue={filter.skill ?? ''} className={FIELD}>
          <option value="">Any</option>
          {skills.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="grid gap-1 text-sm">
        From month back
        <input
          type="month"
          name="month"
          min={months.first}
          max={months.last}
          placeholder="2026-11"
          className={FIELD}
        />
      </label>
      <button type="submit" className={button.secondary}>
        Find
      </button>
    </form>
  </details>
)
