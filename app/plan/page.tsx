import type { Metadata } from 'next'
import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { BurnUp } from '@/components/plan/burn-up'
import { Feed } from '@/components/plan/feed'
import { Finish } from '@/components/plan/finish'
import { Hide } from '@/components/plan/hide'
import { Pauses } from '@/components/plan/pauses'
import { PlanForm } from '@/components/plan/plan-form'
import { Targets } from '@/components/plan/targets'
import { canUndo, UndoChange } from '@/components/plan/undo-change'
import { weekRow } from '@/components/plan/week-rows'
import { Weeks } from '@/components/plan/weeks'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { primaryOf } from '@/lib/enrollment/rules'
import { origin } from '@/lib/origin'
import { burnUpOf } from '@/lib/plan/burn-up.rules'
import { forecastOf } from '@/lib/plan/forecast.rules'
import { readPlan } from '@/lib/plan/queries'
import { pauseOn } from '@/lib/plan/rules'
import { weeksAhead } from '@/lib/plan/schedule.rules'
import { planStanding } from '@/lib/plan/standing.rules'
import { workOf } from '@/lib/plan/work.rules'
import { dayIn } from '@/lib/zone'
import { noticeOf } from './words'

export const metadata: Metadata = { title: 'Plan' }

/** Weeks that are listed at first, and at most. */
const SOON = 8
const ALL = 400

async function PlanPage({ searchParams }: PageProps<'/plan'>) {
  const [viewer, shared, query] = await Promise.all([getSignedIn(), getCatalog(), searchParams])
  if (!viewer) return null
  const own = await readPlan(viewer)
  const { plan, pauses, targets } = own
  const catalog = ownCatalog(shared, own.own)
  const path = catalog.paths.get(primaryOf(viewer.enrollments) ?? '')
  const notice = noticeOf(query.saved)
  const undoable = canUndo(query.saved, query.undo, plan.version)
  const today = dayIn(viewer.timeZone, new Date())
  const work = path && workOf(catalog, path, viewer.enrollments, own, today)
  const forecast = work && forecastOf(work)
  // Ahead lies what the plan says; whoever goes without one goes on as before.
  const perWeek = plan.hoursPerWeek ?? (forecast?.kind === 'range' ? forecast.perWeek : null)
  const targetOf = (id: string) => targets.find(({ milestoneId }) => milestoneId === id)?.on
  const titleOf = (id: string) => catalog.milestones.get(id)?.title ?? id
  const ahead = work && perWeek && weeksAhead(work, work.tasks, perWeek, query.weeks === 'all' ? ALL : SOON)
  return (
    <>
      <PageTitle title="Plan">
        <p>
          How many hours you have, and where they lead. All of it is an estimate, and all of it may change.
        </p>
      </PageTitle>
      {notice && !undoable && (
        <div className="mb-8">
          <Notice tone="calm">{notice}</Notice>
        </div>
      )}
      {notice && undoable && (
        <UndoChange
          key={`${query.saved} ${query.undo}`}
          saved={String(query.saved)}
          undo={String(query.undo)}
          text={notice}
          targets={targets}
        />
      )}
      {/* What the plan leads to, and beside it, where there is room, what it is made of. */}
      <div className="grid gap-12 lg:grid-cols-[3fr_2fr]">
        {plan.hidden ? (
          <EstimatesHidden />
        ) : path && work && forecast ? (
          <Finish
            title={path.title}
            work={work}
            forecast={forecast}
            standing={planStanding(plan, pauses, work.completions, work.underWay, today)}
            pause={pauseOn(pauses, today)}
          />
        ) : (
          <NothingToPlan />
        )}
        <section aria-labelledby="hours" className="grid content-start gap-4 print:hidden">
          <h2 id="hours">Your hours</h2>
          <PlanForm key={plan.version} viewerId={viewer.id} {...plan} />
          <Hide hidden={plan.hidden} />
        </section>
        {work && forecast && !plan.hidden && forecast.kind !== 'finished' && (
          <div data-path={path?.id} className="grid content-start gap-12">
            <BurnUp picture={burnUpOf(plan, work, forecast)} today={today} />
            {ahead && perWeek && (
              <Weeks
                weeks={ahead.weeks.map((week) => weekRow(week, titleOf, targetOf))}
                more={ahead.more}
                perWeek={perWeek}
              />
            )}
          </div>
        )}
        <div className="grid content-start gap-12 lg:col-start-2">
          <Targets
            viewerId={viewer.id}
            targets={targets.map((target) => ({
              ...target,
              title: titleOf(target.milestoneId),
              dates: own.standings.get(target.milestoneId),
            }))}
            open={(work?.tasks ?? [])
              .filter(({ id }) => !targetOf(id))
              .map(({ id }) => [id, titleOf(id)] as const)}
            today={today}
          />
          <Pauses viewerId={viewer.id} pauses={pauses} today={today} />
          <Feed madeOn={own.feedMadeOn} origin={origin()} />
        </div>
      </div>
    </>
  )
}

export default orUnavailable(PlanPage)

const EstimatesHidden = () => (
  <section aria-labelledby="hidden" className="grid max-w-prose content-start gap-3">
    <h2 id="hidden">Estimates are hidden</h2>
    <p>No page shows a finish, a pace or weeks ahead. Your plan is kept.</p>
  </section>
)

const NothingToPlan = () => (
  <p className="max-w-prose">
    There is nothing to plan yet. <Link href="/paths">Choose a path</Link>, and this page says when you will
    be done with it.
  </p>
)
