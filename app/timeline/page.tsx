import type { Metadata } from 'next'
import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { Entries } from '@/components/timeline/entries'
import { TimelineFilters } from '@/components/timeline/filters'
import { KnownBefore } from '@/components/timeline/known-before'
import { monthWords } from '@/components/timeline/month-words'
import { NothingYet } from '@/components/timeline/nothing-yet'
import { Planned } from '@/components/timeline/planned'
import { Rhythm } from '@/components/timeline/rhythm'
import { entryRow } from '@/components/timeline/words'
import { dayWords } from '@/components/trail/day-words'
import { button } from '@/components/ui/button'
import { address } from '@/components/ui/choices'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { dayIn } from '@/lib/day'
import { primaryOf } from '@/lib/enrollment/rules'
import { aheadOf } from '@/lib/progress/ahead.rules'
import { gainsOf } from '@/lib/skills/gain.rules'
import { askedOf, knownShown } from '@/lib/timeline/asked.rules'
import { readTimeline } from '@/lib/timeline/queries'
import { byMonth, cursorText, isFiltered, timelineFilter } from '@/lib/timeline/rules'

export const metadata: Metadata = { title: 'Timeline' }

const PAGE = 50
/** Next milestones that the planned part shows beyond what is in progress. */
const AHEAD = 3

async function TimelinePage({ searchParams }: PageProps<'/timeline'>) {
  const [viewer, shared, query] = await Promise.all([getSignedIn(), getCatalog(), searchParams])
  if (!viewer) return null
  const filter = timelineFilter(query, [...shared.paths.keys()], [...shared.skills.keys()])
  const asked = askedOf(shared, filter, PAGE)
  const today = dayIn(viewer.timeZone, new Date())
  const page = await readTimeline(viewer, asked)
  const catalog = ownCatalog(shared, page.own)
  const mine = catalog.paths.get(filter.path ?? primaryOf(viewer.enrollments) ?? '')
  const chosen = viewer.enrollments.map(({ pathId }) => pathId)
  const ahead = mine && aheadOf(catalog, mine, page.standings, chosen, AHEAD, { prefers: viewer.prefersKind })
  const filtered = isFiltered(filter)
  const nothingDone = !filtered && ![...page.standings.values()].some(({ doneOn }) => doneOn)
  const known = knownShown(catalog, asked, page.standings)
  const { kind, path, skill, text } = filter
  const href = (change: Partial<Record<'kind' | 'path' | 'before' | 'month', string | null>>) =>
    address('/timeline', { kind, path, skill, text, ...change })
  const gains = gainsOf(catalog, page.standings)
  return (
    <>
      <PageTitle title="Timeline">
        <p>Every step with its day, newest first.</p>
      </PageTitle>
      {page.lately && <Rhythm standings={page.standings} lately={page.lately} today={today} />}
      <TimelineFilters catalog={shared} filter={filter} first={page.first} today={today} href={href} />
      {!filter.before && skill === null && text === null && ahead && (
        <Planned
          next={ahead.next.filter(notIn(ahead.inProgress))}
          inProgress={ahead.inProgress}
          more={ahead.more}
        />
      )}
      {filter.before ? (
        <p className="mb-6">
          <Link href={href({})}>Back to the newest</Link>
        </p>
      ) : (
        <h2 className="today text-base">Today, {dayWords(today)}</h2>
      )}
      {((page.entries.length === 0 && known.length === 0) || nothingDone) && (
        <NothingYet filtered={filtered} earlier={Boolean(filter.before)} path={mine} />
      )}
      {byMonth(page.entries).map(({ month, entries }) => (
        <section key={month} aria-labelledby={month} className="month">
          <h3 id={month}>
            <Link href={`/timeline/${month}`}>{monthWords(month)}</Link>{' '}
            <span className="font-normal text-base text-muted">
              {countWords(page.counts.get(month) ?? 0)}
            </span>
          </h3>
          <Entries rows={entries.map((entry) => entryRow(catalog, entry, gains))} />
        </section>
      ))}
      {!page.earlier && known.length > 0 && <KnownBefore catalog={catalog} ids={known} />}
      {page.earlier && (
        <p>
          <Link href={href({ before: cursorText(page.earlier) })} className={button.secondary}>
            Show earlier
          </Link>
        </p>
      )}
    </>
  )
}

export default orUnavailable(TimelinePage)

const countWords = (count: number) => (count === 1 ? '1 entry' : `${count} entries`)

const notIn = (others: readonly { id: string }[]) => {
  const ids = new Set(others.map(({ id }) => id))
  return (item: { id: string }) => !ids.has(item.id)
}
