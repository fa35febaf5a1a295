import { Choices } from '@/components/ui/choices'
import { Link } from '@/components/ui/link'
import type { Catalog } from '@/lib/catalog/rules'
import type { Group, TimelineFilter } from '@/lib/timeline/rules'
import { Finder } from './finder'
import { monthWords } from './month-words'

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

type FiltersProps = {
  catalog: Catalog
  filter: TimelineFilter
  /** The first day there is; null without any. */
  first: string | null
  today: string
  href: (change: Partial<Record<'kind' | 'path' | 'before' | 'month', string | null>>) => string
}

/** Everything by which the timeline can be narrowed, and the way to where it begins. */
export function TimelineFilters({ catalog, filter, first, today, href }: FiltersProps) {
  const { kind, path, skill, text } = filter
  return (
    <div className="mb-10 grid grid-cols-1 gap-2">
      <Choices
        label="Filter by kind"
        word="Kind"
        names={GROUP_NAMES}
        chosen={kind}
        href={(chosen) => href({ kind: chosen })}
      />
      <Choices
        label="Filter by path"
        word="Path"
        names={Object.fromEntries([...catalog.paths.values()].map(({ id, title }) => [id, title]))}
        chosen={path}
        href={(chosen) => href({ path: chosen })}
      />
      <Finder
        filter={{ kind, path, skill, text }}
        months={{ first: first?.slice(0, 7), last: today.slice(0, 7) }}
        skills={[...catalog.skills.values()].map(({ id, name }) => [id, name] as const)}
      />
      {first && !filter.before && first.slice(0, 7) < today.slice(0, 7) && (
        <p className="text-sm print:hidden">
          It begins in <Link href={href({ month: first.slice(0, 7) })}>{monthWords(first.slice(0, 7))}</Link>.
        </p>
      )}
    </div>
  )
}
