import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { EditApplication } from '@/components/applications/edit-application'
import { History } from '@/components/applications/history'
import { LeadsTo } from '@/components/applications/leads-to'
import { MoveForm } from '@/components/applications/move-form'
import { Remove } from '@/components/applications/remove'
import { UndoEdit } from '@/components/applications/undo-edit'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { readApplication } from '@/lib/applications/queries'
import { internshipsOf, isApplicationId, standsAt } from '@/lib/applications/rules'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { isWebAddress } from '@/lib/link.rules'
import { readMine } from '@/lib/progress/standing.queries'
import { stateOf } from '@/lib/progress/state.rules'
import { dayIn } from '@/lib/zone'
import { noticeOf } from '../words'

export const metadata: Metadata = { title: 'Application' }

async function ApplicationPage({ params, searchParams }: PageProps<'/applications/[id]'>) {
  const [viewer, shared, { id }, query] = await Promise.all([
    getSignedIn(),
    getCatalog(),
    params,
    searchParams,
  ])
  if (!viewer) return null
  const [application, { standings, own }] = await Promise.all([
    isApplicationId(id) ? readApplication(viewer, id) : undefined,
    readMine(viewer),
  ])
  if (!application) missing()
  const catalog = ownCatalog(shared, own)
  const { moves, changes, ...written } = application
  const { company, role, place, link, milestoneId } = written
  const notice = noticeOf(query.saved)
  const undoable = query.undo === String(written.version)
  const milestone = milestoneId && catalog.milestones.get(milestoneId)
  return (
    <>
      <PageTitle title={`${company}, ${role}`}>
        <p className="wrap-anywhere">
          {place && `${place}. `}
          {link && isWebAddress(link) && (
            <a href={link} target="_blank" rel="noopener noreferrer ugc">
              {link}
            </a>
          )}
        </p>
        {milestone && (
          <p>
            <LeadsTo
              milestone={milestone}
              done={stateOf(standings.get(milestone.id)) === 'done'}
              stage={standsAt(moves).stage}
            />
          </p>
        )}
      </PageTitle>
      {notice && undoable && <UndoEdit id={id} version={written.version} text={notice} />}
      <div className="grid gap-12">
        {notice && !undoable && <Notice tone="calm">{notice}</Notice>}
        <History id={id} moves={moves} changes={changes} />
        <section id="move" aria-labelledby="move-title" className="grid gap-4 print:hidden">
          <h2 id="move-title">Move to another stage</h2>
          <MoveForm
            key={changes}
            id={id}
            changes={changes}
            stage={standsAt(moves).stage}
            today={dayIn(viewer.timeZone, new Date())}
          />
        </section>
        <section aria-labelledby="edit" className="grid gap-4">
          <h2 id="edit">What you wrote down</h2>
          <EditApplication
            key={written.version}
            viewerId={viewer.id}
            {...written}
            internships={internshipsOf(catalog, milestoneId)}
          />
        </section>
        <Remove id={id} />
        <p>
          <Link href="/applications">All applications</Link>
        </p>
      </div>
    </>
  )
}

export default orUnavailable(ApplicationPage)
