import { button } from '@/components/ui/button'
import { Choices } from '@/components/ui/choices'
import { Link } from '@/components/ui/link'
import type { Catalog } from '@/lib/catalog/rules'
import type { Group, TimelineFilter } from '@/lib/timeline/rules'
import { monthWords } from './words'

const GROUP_NAMES: Record<Group, string> = {
  done: 'Done',
  started: 'Started',
  reopened: 'Reopened',
  evidence: 'Evidence',
  path: 'Paths',
  assessment: 'Assessment',
  applications: 'Applications',
  plan: 'Plan',
  reflection: 'Looking back',
}

const FIELD = 'min-h-11 w-full min-w-0 rounded-md border border-edge bg-surface px-3 text-base'

type FiltersProps = {
  catalog: Catalog
  filter: TimelineFilter
  /** The first day there is; null without any. */
  first: string | null
  today: string
  href: (change: Partial<Record<'kind' | 'path' | 'before' | 'month', string | null>>) => string
}

/** What is kept when the form below is sent. */
const Kept = ({ filter: { kind, path } }: Pick<FiltersProps, 'filter'>) => (
  <>
    {kind && <input type="hidden" name="kind" value={kind} />}
    {path && <input type="hidden" name="path" value={path} />}
  </>
)

/** By words, by skill, and from which month backwards: a plain form, so that it works without JavaScript. */
const Finder = ({ catalog, filter, first, today }: Omit<FiltersProps, 'href'>) => (
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
          {[...catalog.skills.values()].map(({ id, name }) => (
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
          min={first?.slice(0, 7)}
          max={today.slice(0, 7)}
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

/** Everything by which the timeline can be narrowed, and the way to where it begins. */
export function TimelineFilters({ catalog, filter, first, today, href }: FiltersProps) {
  return (
    <div className="mb-10 grid grid-cols-1 gap-2">
      <Choices
        label="Filter by kind"
        word="Kind"
        names={GROUP_NAMES}
        chosen={filter.kind}
        href={(kind) => href({ kind })}
      />
      <Choices
        label="Filter by path"
        word="Path"
        names={Object.fromEntries([...catalog.paths.values()].map(({ id, title }) => [id, title]))}
        chosen={filter.path}
        href={(path) => href({ path })}
      />
      <Finder catalog={catalog} filter={filter} first={first} today={today} />
      {first && !filter.before && first.slice(0, 7) < today.slice(0, 7) && (
        <p className="text-sm print:hidden">
          It begins in <Link href={href({ month: first.slice(0, 7) })}>{monthWords(first.slice(0, 7))}</Link>.
        </p>
      )}
    </div>
  )
}
