import type { Metadata } from 'next'
import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { TimelineFilters } from '@/components/timeline/filters'
import { KnownBefore } from '@/components/timeline/known-before'
import { NothingYet } from '@/components/timeline/nothing-yet'
import { Planned } from '@/components/timeline/planned'
import { endWords, plannedRows } from '@/components/timeline/planned-rows'
import { Rhythm } from '@/components/timeline/rhythm'
import { stretchRows } from '@/components/timeline/stretch-rows'
import { Stretches } from '@/components/timeline/stretches'
import type { TimelineHref } from '@/components/timeline/view-links'
import { dayWords } from '@/components/trail/day-words'
import { button } from '@/components/ui/button'
import { address } from '@/components/ui/choices'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { primaryOf } from '@/lib/enrollment/rules'
import { forecastOf } from '@/lib/plan/forecast.rules'
import { hoursLeft, remainingWork } from '@/lib/plan/work.rules'
import { aheadOf } from '@/lib/progress/ahead.rules'
import { gainsOf } from '@/lib/skills/gain.rules'
import { askedOf, knownShown } from '@/lib/timeline/asked.rules'
import { readTimeline } from '@/lib/timeline/queries'
import { cursorText, isFiltered, timelineFilter } from '@/lib/timeline/rules'
import { shownOf } from '@/lib/timeline/shown.rules'
import { DEFAULT_ZOOM } from '@/lib/timeline/stretch.rules'
import { targetsAsked } from '@/lib/timeline/target.rules'
import { dayIn } from '@/lib/zone'

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
  const { estimate } = page
  const work = mine && estimate && remainingWork(catalog, mine, viewer.enrollments, estimate, today)
  const wishes = {
    prefers: viewer.prefersKind,
    hoursLeft: work && estimate ? hoursLeft(estimate, work) : null,
  }
  const ahead = mine && aheadOf(catalog, mine, page.standings, chosen, AHEAD, wishes)
  const forecast = work ? forecastOf(work) : null
  const shown = shownOf(shared, page, asked, today)
  const filtered = isFiltered(filter)
  const nothingDone = !filtered && ![...page.standings.values()].some(({ doneOn }) => doneOn)
  const known = knownShown(catalog, asked, page.standings)
  const { kind, path, skill, text, zoom, compact } = filter
  const density = compact ? 'compact' : null
  const counts = filter.counted ? 'all' : null
  const href: TimelineHref = (change) =>
    address('/timeline', { kind, path, skill, text, zoom, density, counts, ...change })
  return (
    <>
      <PageTitle title="Timeline">
        <p>Every step with its day, newest first.</p>
      </PageTitle>
      {page.lately && <Rhythm standings={page.standings} lately={page.lately} today={today} />}
      {(filtered || shown.tally?.kinds.all !== 0) && (
        <TimelineFilters
          catalog={shared}
          filter={filter}
          tally={shown.tally}
          first={page.first}
          atFirst={!page.earlier}
          canAdd={!nothingDone}
          today={today}
          href={href}
        />
      )}
      {asked.ahead && mine && ahead && (
        <Planned
          rows={plannedRows(
            catalog,
            {
              ...{ ...ahead, expiries: shown.expiring },
              targets: targetsAsked(catalog, page.targets, page.standings, asked),
            },
            today,
          )}
          more={ahead.more}
          end={endWords(mine, forecast)}
        />
      )}
      {filter.before ? (
        <p className="mb-6">
          <Link href={href({})}>Back to the newest</Link>
        </p>
      ) : (
        <h2 className="today text-base">Today, {dayWords(today)}</h2>
      )}
      {((shown.entries.length === 0 && known.length === 0) || nothingDone) && (
        <NothingYet filtered={filtered} earlier={Boolean(filter.before)} path={mine} />
      )}
      <Stretches
        compact={compact}
        stretches={stretchRows(
          catalog,
          { ...page, ...shown },
          zoom ?? DEFAULT_ZOOM,
          gainsOf(catalog, page.standings),
        )}
      />
      {!page.earlier && known.length > 0 && <KnownBefore catalog={catalog} ids={known} />}
      {page.earlier && (
        <p className="print:hidden">
          <Link href={href({ before: cursorText(page.earlier) })} className={button.secondary}>
            Show earlier
          </Link>
        </p>
      )}
    </>
  )
}

export default orUnavailable(TimelinePage)
