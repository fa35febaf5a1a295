import type { Metadata } from 'next'
import { cache } from 'react'
import { missing, orUntitled } from '@/app/missing'
import { orUnavailable } from '@/app/or-unavailable'
import { CompletedBy } from '@/components/applications/completed-by'
import { SentSoFar } from '@/components/applications/sent-so-far'
import { BadgeLink } from '@/components/badges/badge-link'
import { About } from '@/components/catalog/about'
import { Instead } from '@/components/catalog/instead'
import { Removed } from '@/components/catalog/removed'
import { SavedOwn } from '@/components/catalog/saved-own'
import { SubstitutionUndo } from '@/components/catalog/substitution-undo'
import { Again } from '@/components/progress/again'
import { MarkOne } from '@/components/trail/mark-one'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { readIntent } from '@/lib/auth/intent'
import { getViewer } from '@/lib/auth/viewer'
import { mayHaveBadge } from '@/lib/badges/rules'
import { readOwn } from '@/lib/catalog/own.queries'
import { isOwnId, ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { isPosition, pathsWith } from '@/lib/catalog/rules'
import { readRecord } from '@/lib/facts/queries'
import { getGuide } from '@/lib/guide/queries'
import { maySetAside } from '@/lib/progress/aside.rules'
import { UNTOUCHED } from '@/lib/progress/standing.rules'
import { type Standings, stateOf } from '@/lib/progress/state.rules'
import { heldSkills } from '@/lib/skills/rules'
import { dayIn } from '@/lib/zone'
import { isSubstitution, noticeOf } from '../words'
import { Mine } from './mine'

type Props = PageProps<'/milestones/[slug]'>

/**
 * The milestone of an address, and the reader's own facts about it if it is theirs; null while the database does not answer.
 * Somebody else's is not found, as one that never was.
 */
const findMilestone = cache(async (slug: string) => {
  const catalog = await getCatalog()
  const shared = catalog.milestones.get(slug)
  if (shared || !isOwnId(slug)) return { milestone: shared ?? missing(), own: null }
  const access = await getViewer()
  if (access.status === 'unavailable') return null
  if (access.status === 'anonymous') missing()
  const version = await readOwn(access.viewer)
  const own = version.milestones.find(({ id }) => id === slug) ?? missing()
  return { milestone: ownCatalog(catalog, version).milestones.get(slug) ?? missing(), own }
})

export const generateMetadata = orUntitled(async ({ params }: Props): Promise<Metadata> => {
  const found = await findMilestone((await params).slug)
  return found ? { title: found.milestone.title, description: found.milestone.description } : {}
})

async function MilestonePage(props: Props) {
  const [{ slug }, { saved, on, undo }] = await Promise.all([props.params, props.searchParams])
  const [found, shared, access] = await Promise.all([findMilestone(slug), getCatalog(), getViewer()])
  if (!found || access.status === 'unavailable') return null
  const { milestone } = found
  const { id, title, prerequisites } = milestone
  const viewer = access.status === 'user' ? access.viewer : null
  const asked = milestone.applications
  const own = viewer && (await readRecord(viewer, milestone))
  const catalog = own ? ownCatalog(shared, own.own) : shared
  const notice = noticeOf(saved)
  const standings: Standings = own?.standings ?? (await readIntent()).standings
  const chosen = viewer?.enrollments.map(({ pathId }) => pathId) ?? []
  // The path on which something was just put in this one's place, or out of it.
  const substituted = isSubstitution(saved) ? chosen.find((pathId) => pathId === on) : undefined
  const item = {
    id,
    title,
    dates: standings.get(id) ?? UNTOUCHED,
    maySetAside: maySetAside(catalog, chosen, id),
    mayKnow: true,
  }
  const isDone = (each: string) => stateOf(standings.get(each)) === 'done'
  const walked = chosen.flatMap((pathId) => catalog.paths.get(pathId) ?? [])
  return (
    <>
      <PageTitle title={title} />
      {notice && substituted && (
        <SubstitutionUndo
          key={String(saved)}
          text={notice}
          made={saved === 'substituted'}
          pathId={substituted}
          milestoneId={id}
        />
      )}
      {notice && !substituted && (
        <SavedOwn
          key={`${saved} ${found.own?.version}`}
          text={notice}
          saved={saved}
          undo={undo}
          own={found.own}
        />
      )}
      {found.own?.removed ? <Removed own={found.own} /> : <MarkOne item={item} />}
      {own && asked && <SentSoFar sent={own.sent} asked={asked} done={isDone(id)} />}
      {viewer && isPosition(milestone) && !isDone(id) && <CompletedBy />}
      {viewer && mayHaveBadge(milestone) && isDone(id) && <BadgeLink subject="milestone" subjectId={id} />}
      <Again milestoneId={id} standings={standings} paths={walked} />
      {viewer && (
        <Instead viewerId={viewer.id} catalog={catalog} milestoneId={id} done={isDone(id)} paths={walked} />
      )}
      <div className="mt-6">
        <About
          catalog={catalog}
          milestone={milestone}
          paths={pathsWith(catalog, id)}
          done={new Set(prerequisites.filter(isDone))}
          held={heldSkills(catalog, standings)}
          guide={getGuide()}
        />
      </div>
      {viewer && own ? (
        <Mine
          viewer={viewer}
          catalog={catalog}
          milestone={milestone}
          own={found.own}
          record={own}
          today={dayIn(viewer.timeZone, new Date())}
        />
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
