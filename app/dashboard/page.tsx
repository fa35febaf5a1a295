import type { Metadata } from 'next'
import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { Due } from '@/components/applications/due'
import { withSent } from '@/components/applications/words'
import { ChooseFirst } from '@/components/enrollment/choose-first'
import { Strands } from '@/components/enrollment/strands'
import { SwitchLinks } from '@/components/enrollment/switch-link'
import { UndoSwitch } from '@/components/enrollment/undo-switch'
import { Expiring } from '@/components/facts/expiring'
import { FinishLine } from '@/components/plan/finish-line'
import { HoursLeft } from '@/components/plan/hours-left'
import { Preference } from '@/components/progress/preference'
import { ProgressBar } from '@/components/progress/progress-bar'
import { Entries } from '@/components/timeline/entries'
import { entryRow } from '@/components/timeline/words'
import { MarkList } from '@/components/trail/mark-list'
import { rowOf } from '@/components/trail/rows'
import { Arrival } from '@/components/ui/arrival'
import { Link } from '@/components/ui/link'
import { dueSoon } from '@/lib/applications/due.rules'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { placementsOf } from '@/lib/catalog/rules'
import { primaryOf } from '@/lib/enrollment/rules'
import { expiringSoon } from '@/lib/facts/expiry.rules'
import { forecastOf } from '@/lib/plan/forecast.rules'
import { readDashboard } from '@/lib/plan/queries'
import { hoursLeft, workOf } from '@/lib/plan/work.rules'
import { aheadOf } from '@/lib/progress/ahead.rules'
import type { TrailItem } from '@/lib/progress/item.rules'
import { progressOf } from '@/lib/progress/rules'
import { dayIn } from '@/lib/zone'

export const metadata: Metadata = { title: 'Dashboard' }

/** Events that the dashboard looks back on. */
const RECENT = 5

async function DashboardPage({ searchParams }: PageProps<'/dashboard'>) {
  const [viewer, shared, query] = await Promise.all([getSignedIn(), getCatalog(), searchParams])
  if (!viewer) return null
  const primary = shared.paths.get(primaryOf(viewer.enrollments) ?? '')
  if (!primary) return <ChooseFirst paths={[...shared.paths.values()].filter(({ retired }) => !retired)} />
  const { entries, ...own } = await readDashboard(viewer, RECENT)
  const catalog = ownCatalog(shared, own.own)
  const path = catalog.paths.get(primary.id) ?? primary
  const today = dayIn(viewer.timeZone, new Date())
  const work = workOf(catalog, path, viewer.enrollments, own, today)
  const forecast = own.plan.hidden ? null : forecastOf(work)
  const expiring = expiringSoon(own.expiries, today)
  const chosen = viewer.enrollments.map(({ pathId }) => pathId)
  const wishes = { prefers: viewer.prefersKind, hoursLeft: hoursLeft(own, work) }
  const { next, inProgress, more } = aheadOf(catalog, path, own.standings, chosen, 1, wishes)
  const progress = progressOf(placementsOf(path), own.standings)
  const told = (item: TrailItem) =>
    withSent(rowOf(item), catalog.milestones.get(item.id)?.applications, own.sent)
  const groups = [
    { id: 'next', title: 'Next', items: next.map((item) => ({ ...told(item), mayKnow: true })) },
    {
      id: 'in-progress',
      title: 'In progress',
      items: inProgress.filter(({ id }) => id !== next[0]?.id).map(told),
    },
  ].filter(({ items }) => items.length > 0)
  const unswitched = shared.paths.get(String(query.unswitched))
  return (
    <>
      {query.switched === path.id && <UndoSwitch path={{ id: path.id, title: path.title }} />}
      {unswitched && (
        <div className="mb-6">
          <Arrival>Taken back: the switch to {unswitched.title}.</Arrival>
        </div>
      )}
      <h1 className="mb-4 text-xl">
        <Link
          href={`/paths/${path.id}`}
          className="underline decoration-line underline-offset-4 hover:decoration-accent"
        >
          {path.title}
        </Link>
      </h1>
      <div data-path={path.id}>
        <ProgressBar title={path.title} progress={progress} />
      </div>
      {forecast && <FinishLine forecast={forecast} />}
      <div className="mt-8 grid gap-12 lg:grid-cols-[3fr_2fr]">
        <div>
          {groups.length > 0 ? (
            <>
              <MarkList pathId={path.id} groups={groups} />
              {more > 0 && (
                <p className="mb-8">
                  {more} more {more === 1 ? 'is' : 'are'} in progress:{' '}
                  <Link href={`/paths/${path.id}?state=in-progress`}>see them on your path</Link>
                </p>
              )}
              <HoursLeft hours={wishes.hoursLeft} />
              <Preference kind={viewer.prefersKind} />
            </>
          ) : (
            <p className="text-lg">You have walked the whole path. Look back at it on your timeline.</p>
          )}
          <Strands catalog={catalog} path={path} standings={own.standings} wishes={wishes} />
          <div className="mt-6 text-sm">
            <SwitchLinks paths={[...shared.paths.values()]} enrollments={viewer.enrollments} />
            <p className="print:hidden">
              <Link href="/ladder" className="inline-block py-2 text-accent underline underline-offset-4">
                Where this leads: the career ladder
              </Link>
            </p>
          </div>
        </div>
        <div className="min-w-0">
          <Due due={dueSoon(own.actions, today)} />
          <Expiring catalog={catalog} expiring={expiring} />
          <section aria-labelledby="lately">
            <h2 id="lately" className="mb-4">
              Lately
            </h2>
            <Entries rows={entries.map((entry) => entryRow(catalog, entry))} />
            <p className="mt-4">
              <Link href="/timeline">The whole timeline</Link>
            </p>
            {viewer.lacksRecoveryCodes && (
              <p className="mt-8 border-line border-t pt-4 text-sm">
                A forgotten password would lock you out.{' '}
                <Link href="/settings/recovery-codes">Make recovery codes</Link>
              </p>
            )}
          </section>
        </div>
      </div>
    </>
  )
}

export default orUnavailable(DashboardPage)
