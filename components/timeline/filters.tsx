import { monthWords } from '@/components/trail/day-words'
import { ChoiceLinks } from '@/components/ui/choice-links'
import { Choices } from '@/components/ui/choices'
import { Link } from '@/components/ui/link'
import type { Catalog } from '@/lib/catalog/rules'
import type { Group, TimelineFilter } from '@/lib/timeline/rules'
import type { Tally } from '@/lib/timeline/tally.rules'
import { Finder } from './finder'
import { type TimelineHref, viewLinks } from './view-links'

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

/** The kinds to choose from: where they are counted, not those that would show nothing. */
const namesOf = (chosen: Group | null, tally: Tally | null) =>
  Object.fromEntries(
    Object.entries(GROUP_NAMES).filter(([kind]) => !tally || kind === chosen || tally.kinds.by.has(kind)),
  )

type FiltersProps = {
  catalog: Catalog
  filter: TimelineFilter
  /** The first day there is; null without any. */
  first: string | null
  /** How much each filter would show; null where there is too much to count by the way. */
  tally: Tally | null
  /** This page shows it. */
  atFirst: boolean
  /** Nothing else on the page offers to add what was finished before. */
  canAdd: boolean
  today: string
  href: TimelineHref
}

/** Everything by which the timeline can be narrowed, and the way to where it begins. */
export function TimelineFilters({
  catalog,
  filter,
  tally,
  first,
  atFirst,
  canAdd,
  today,
  href,
}: FiltersProps) {
  const { kind, path, skill, text, zoom, compact } = filter
  const month = first?.slice(0, 7)
  const begins = month && month < today.slice(0, 7) && !(filter.before && atFirst) ? month : null
  return (
    <div className="mb-10 grid grid-cols-1 gap-2">
      <Choices
        label="Filter by kind"
        word="Kind"
        names={namesOf(kind, tally)}
        chosen={kind}
        href={(chosen) => href({ kind: chosen })}
        counts={tally?.kinds}
      />
      <Choices
        label="Filter by path"
        word="Path"
        names={Object.fromEntries([...catalog.paths.values()].map(({ id, title }) => [id, title]))}
        chosen={path}
        href={(chosen) => href({ path: chosen })}
        counts={tally?.paths}
      />
      <ChoiceLinks label="Zoom" word="By" links={viewLinks(filter, href)} />
      <Finder
        filter={{ kind, path, skill, text, zoom, compact }}
        months={{ first: first?.slice(0, 7), last: today.slice(0, 7) }}
        skills={[...catalog.skills.values()].map(({ id, name }) => [id, name] as const)}
      />
      {(begins || canAdd || !tally) && (
        <p className="text-sm print:hidden">
          {begins && (
            <>
              It begins in <Link href={href({ month: begins })}>{monthWords(begins)}</Link>.{' '}
            </>
          )}
          {!tally && <Link href={href({ counts: 'all' })}>Count what each filter shows</Link>}{' '}
          {canAdd && <Link href="/timeline/before">Add something you finished before</Link>}
        </p>
      )}
    </div>
  )
}
