import { Choices } from '@/components/ui/choices'
import { Link } from '@/components/ui/link'
import type { Catalog } from '@/lib/catalog/rules'
import type { Group, TimelineFilter } from '@/lib/timeline/rules'
import { Finder } from './finder'
import { monthWords } from './month-words'
import { View } from './view'
import { densityLink, type TimelineHref, zoomLinks } from './view-links'

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
  /** This page shows it. */
  atFirst: boolean
  /** Nothing else on the page offers to add what was finished before. */
  canAdd: boolean
  today: string
  href: TimelineHref
}

/** Everything by which the timeline can be narrowed, and the way to where it begins. */
export function TimelineFilters({ catalog, filter, first, atFirst, canAdd, today, href }: FiltersProps) {
  const { kind, path, skill, text, zoom, compact } = filter
  const month = first?.slice(0, 7)
  const begins = month && month < today.slice(0, 7) && !(filter.before && atFirst) ? month : null
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
      <View zooms={zoomLinks(filter, href)} density={densityLink(filter, href)} />
      <Finder
        filter={{ kind, path, skill, text, zoom, compact }}
        months={{ first: first?.slice(0, 7), last: today.slice(0, 7) }}
        skills={[...catalog.skills.values()].map(({ id, name }) => [id, name] as const)}
      />
      {(begins || canAdd) && (
        <p className="text-sm print:hidden">
          {begins && (
            <>
              It begins in <Link href={href({ month: begins })}>{monthWords(begins)}</Link>.{' '}
            </>
          )}
          {canAdd && <Link href="/timeline/before">Add something you finished before</Link>}
        </p>
      )}
    </div>
  )
}
