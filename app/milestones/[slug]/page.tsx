import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { orUnavailable } from '@/app/or-unavailable'
import { SentSoFar } from '@/components/applications/sent-so-far'
import { About } from '@/components/catalog/about'
import { FactsSection } from '@/components/facts/facts-section'
import { TargetDate } from '@/components/plan/target-date'
import { Checklist } from '@/components/progress/checklist'
import { OwnRecord } from '@/components/progress/own-record'
import { MarkOne } from '@/components/trail/mark-one'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { readSent } from '@/lib/applications/queries'
import { readIntent } from '@/lib/auth/intent'
import { getViewer } from '@/lib/auth/viewer'
import { getCatalog } from '@/lib/catalog/queries'
import { pathsWith } from '@/lib/catalog/rules'
import { dayIn } from '@/lib/day'
import { proofIn, tierOf } from '@/lib/facts/evidence.rules'
import { readRecord } from '@/lib/facts/queries'
import { getGuide } from '@/lib/guide/queries'
import { maySetAside } from '@/lib/progress/rules'
import { UNTOUCHED } from '@/lib/progress/standing.rules'
import { type Standings, stateOf } from '@/lib/progress/state.rules'
import { heldSkills } from '@/lib/skills/rules'

type Props = PageProps<'/milestones/[slug]'>

async function findMilestone({ params }: Pick<Props, 'params'>) {
  const [{ slug }, catalog] = await Promise.all([params, getCatalog()])
  return { catalog, milestone: catalog.milestones.get(slug) ?? notFound() }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { milestone } = await findMilestone(props)
  return { title: milestone.title, description: milestone.description }
}

async function MilestonePage(props: Props) {
  const [{ catalog, milestone }, access] = await Promise.all([findMilestone(props), getViewer()])
  if (access.status === 'unavailable') return null
  const { id, title, prerequisites } = milestone
  const viewer = access.status === 'user' ? access.viewer : null
  const asked = milestone.applications
  const [own, sent] = await Promise.all([
    viewer && readRecord(viewer, milestone),
    viewer && asked ? readSent(viewer) : 0,
  ])
  const standings: Standings = own?.standings ?? (await readIntent()).standings
  const standing = own?.standings.get(id) ?? UNTOUCHED
  const chosen = viewer?.enrollments.map(({ pathId }) => pathId) ?? []
  const item = {
    id,
    title,
    dates: standings.get(id) ?? UNTOUCHED,
    maySetAside: maySetAside(catalog, chosen, id),
    mayKnow: true,
  }
  const done = new Set(prerequisites.filter((each) => stateOf(standings.get(each)) === 'done'))
  return (
    <>
      <PageTitle title={title} />
      <MarkOne item={item} />
      {viewer && asked && <SentSoFar sent={sent} asked={asked} done={stateOf(item.dates) === 'done'} />}
      <div className="mt-6">
        <About
          catalog={catalog}
          milestone={milestone}
          paths={pathsWith(catalog, id)}
          done={done}
          held={heldSkills(catalog, standings)}
          guide={getGuide()}
        />
      </div>
      {viewer && own?.facts && (
        <FactsSection viewerId={viewer.id} catalog={catalog} milestone={milestone} stored={own.facts} />
      )}
      {viewer ? (
        <>
          <Checklist milestoneId={id} steps={own?.steps ?? []} newId={crypto.randomUUID()} />
          <OwnRecord
            viewerId={viewer.id}
            milestoneId={id}
            standing={standing}
            tier={tierOf([standing.evidenceUrl, own?.facts ? proofIn(own.facts.facts) : null])}
            today={dayIn(viewer.timeZone, new Date())}
            links={own?.links ?? []}
            newId={crypto.randomUUID()}
          >
            <TargetDate milestoneId={id} target={own?.target ?? null} />
          </OwnRecord>
        </>
      ) : (
        <p className="mt-12 print:hidden">
          <Link href={`/sign-in?next=/milestones/${id}`}>Sign in</Link> to keep a date, an evidence link and a
          private note.
        </p>
      )}
    </>
  )
}

export default orUnavailable(MilestonePage)
