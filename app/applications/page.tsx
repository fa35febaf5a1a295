import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { AddForm } from '@/components/applications/add-form'
import { Funnel } from '@/components/applications/funnel'
import { LeadsTo } from '@/components/applications/leads-to'
import { ApplicationList } from '@/components/applications/list'
import { rowOf } from '@/components/applications/rows'
import { SendGoals } from '@/components/applications/send-goals'
import { OfferUndo } from '@/components/applications/undo-move'
import { STAGE_NAMES } from '@/components/applications/words'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { countOf, countsOf, funnelOf } from '@/lib/applications/funnel.rules'
import { readApplications } from '@/lib/applications/queries'
import { internshipsOf, isApplicationId, MOST_APPLICATIONS, sendGoalsOf } from '@/lib/applications/rules'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { stateOf } from '@/lib/progress/state.rules'
import { dayIn } from '@/lib/zone'
import { importedWords, noticeOf } from './words'

/** Applications that are listed at first. */
const FEW = 15

export const metadata: Metadata = { title: 'Applications' }

async function ApplicationsPage({ searchParams }: PageProps<'/applications'>) {
  const [viewer, shared, query] = await Promise.all([getSignedIn(), getCatalog(), searchParams])
  if (!viewer) return null
  const most = query.show === 'all' ? MOST_APPLICATIONS : FEW
  const just = typeof query.moved === 'string' && isApplicationId(query.moved) ? query.moved : null
  const goals = sendGoalsOf(shared)
  const asked = { most, moved: just, milestoneIds: goals.map(({ id }) => id) }
  const { shown, ways, standings, own } = await readApplications(viewer, asked)
  const catalog = ownCatalog(shared, own)
  const rows = shown.map(rowOf)
  const count = countOf(ways)
  const numbers = funnelOf(ways)
  const view = query.view === 'board' ? 'board' : 'table'
  const moved = rows.find(({ id }) => id === just)
  const completed = moved?.stage === 'completed' && shown.find(({ id }) => id === moved.id)?.milestoneId
  const milestone = completed && catalog.milestones.get(completed)
  const notice = noticeOf(query.saved) ?? importedWords(query.imported)
  return (
    <>
      <PageTitle title="Applications">
        <p>Where you applied, where each one stands, and what comes next.</p>
      </PageTitle>
      <div className="grid gap-12">
        {(notice || moved) && (
          <Notice tone="calm">
            {notice}
            {moved && (
              <>
                {moved.company}, {moved.role}: now {STAGE_NAMES[moved.stage]}.{' '}
                {milestone && (
                  <LeadsTo
                    milestone={milestone}
                    done={stateOf(standings.get(milestone.id)) === 'done'}
                    stage={moved.stage}
                  />
                )}{' '}
                <OfferUndo key={`${moved.id} ${moved.changes}`} row={moved} view={view} />
              </>
            )}
          </Notice>
        )}
        <section aria-labelledby="all" className="grid gap-4">
          <h2 id="all">
            {count === 0 ? 'None yet' : count === 1 ? '1 application' : `${count} applications`}
          </h2>
          {rows.length > 0 ? (
            <>
              <nav aria-label="Shown as" className="shown-as">
                <Link href="/applications?view=table" aria-current={view === 'table' ? 'page' : undefined}>
                  Table
                </Link>
                <Link href="/applications?view=board" aria-current={view === 'board' ? 'page' : undefined}>
                  Board
                </Link>
                {/* A long list stands before the form. */}
                <a href="#new">Write down a new one</a>
              </nav>
              <ApplicationList rows={rows} view={view} counts={countsOf(ways)} />
              {count > most && (
                <p>
                  The latest {most} are shown.{' '}
                  <Link href={`/applications?view=${view}&show=all`}>Show all {count}</Link>
                </p>
              )}
            </>
          ) : (
            <p className="max-w-prose text-muted">
              Write down the first position you would like: company and role are enough.
            </p>
          )}
        </section>
        <section aria-labelledby="new" className="grid gap-4 print:hidden">
          <h2 id="new">A new one</h2>
          <AddForm
            key={count}
            viewerId={viewer.id}
            count={count}
            id={randomUUID()}
            view={view}
            internships={internshipsOf(catalog)}
            today={dayIn(viewer.timeZone, new Date())}
          />
        </section>
        <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
          <Link href="/applications/import">Import a CSV file</Link>
          {rows.length > 0 && (
            // Not `download`: when there is no file, the answer says why.
            <a href="/applications/export">Export as CSV</a>
          )}
        </p>
        {rows.length > 0 && (
          <Funnel numbers={numbers}>
            <SendGoals goals={goals} sent={numbers.sent} standings={standings} />
          </Funnel>
        )}
      </div>
    </>
  )
}

export default orUnavailable(ApplicationsPage)
