import type { Metadata } from 'next'
import { missing, orUntitled } from '@/app/missing'
import { orUnavailable } from '@/app/or-unavailable'
import { findPath } from '@/app/paths/find'
import { getSignedIn } from '@/app/signed-in'
import { Bridge } from '@/components/enrollment/bridge'
import { Choose } from '@/components/enrollment/choose'
import { KeptStrands } from '@/components/enrollment/kept-strands'
import { SwitchForm } from '@/components/enrollment/switch-form'
import { SwitchLinks } from '@/components/enrollment/switch-link'
import { SwitchPreview } from '@/components/enrollment/switch-preview'
import { switchGroups } from '@/components/enrollment/switch-rows'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { Viewer } from '@/lib/auth/rules'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { type Catalog, type Path, transitionBetween } from '@/lib/catalog/rules'
import { primaryOf } from '@/lib/enrollment/rules'
import { switchOf } from '@/lib/enrollment/switch.rules'
import { forecastOf } from '@/lib/plan/forecast.rules'
import { readPlanForSwitch } from '@/lib/plan/queries'
import { workOf } from '@/lib/plan/work.rules'
import { dayIn } from '@/lib/zone'

type Props = PageProps<'/switch/[slug]'>

export const generateMetadata = orUntitled(async (props: Props): Promise<Metadata> => {
  const { path } = await findPath(props)
  return { title: `Switching to ${path.title}` }
})

async function SwitchPage(props: Props) {
  const { path, catalog } = await findPath(props)
  const viewer = await getSignedIn()
  if (!viewer) return null
  const from = catalog.paths.get(primaryOf(viewer.enrollments) ?? '')
  if (!from) return <NothingChosen path={path} />
  if (from.id === path.id) return <Already viewer={viewer} catalog={catalog} path={path} />
  const chosen = viewer.enrollments.some(({ pathId }) => pathId === path.id)
  if (path.retired && !chosen) return <Retired path={path} />
  return previewOf({ viewer, from: from.id, to: path.id })
}

export default orUnavailable(SwitchPage)

type PreviewProps = { viewer: Viewer; from: string; to: string }

/**
 * Everything there is to know before anything changes; only the form's button changes something. Part of the page and no component
 * of its own: an outage is the page's to say.
 */
async function previewOf({ viewer, from: fromId, to: toId }: PreviewProps) {
  const [shared, own] = await Promise.all([
    getCatalog(),
    readPlanForSwitch(viewer, { pathId: toId, from: fromId }),
  ])
  const catalog = ownCatalog(shared, own.own)
  const [from, to] = [catalog.paths.get(fromId), catalog.paths.get(toId)]
  if (!from || !to) return missing()
  const preview = switchOf(catalog, from, to, own.standings)
  const today = dayIn(viewer.timeZone, new Date())
  const forecast = own.plan.hidden ? null : forecastOf(workOf(catalog, to, viewer.enrollments, own, today))
  const transition = transitionBetween(catalog, fromId, toId)
  const returns = addedBySwitch(viewer, fromId) && own.returns
  return (
    <>
      <PageTitle title={`Switching to ${to.title}`}>
        <p>
          Nothing changes until you press the button, nothing is ever deleted, and you can take it back. Your
          path now is <Link href={`/paths/${from.id}`}>{from.title}</Link>.
        </p>
      </PageTitle>
      <div className="grid gap-12">
        {returns && (
          <Notice tone="calm">
            You have marked nothing since you switched to {from.title}, so going back is as if you had never
            left: it is none of your paths then, until you choose it again.
          </Notice>
        )}
        <SwitchPreview {...{ catalog, to, preview, forecast }} standings={own.standings} />
        <KeptStrands {...{ catalog, from, to }} standings={own.standings} />
        <section aria-labelledby="each">
          <h2 id="each" className="mb-4">
            Milestone by milestone
          </h2>
          <SwitchForm
            viewerId={viewer.id}
            from={from.id}
            since={sinceOf(viewer, from.id)}
            to={{ id: to.id, title: to.title }}
            groups={switchGroups(catalog, { from: from.title, to: to.title }, preview, own.standings)}
          />
        </section>
        {transition && <Bridge catalog={catalog} transition={transition} standings={own.standings} />}
      </div>
    </>
  )
}

/** Whether a switch made a path one of theirs, and nothing else since. */
const addedBySwitch = ({ enrollments }: Viewer, id: string) =>
  enrollments.some(
    ({ pathId, chosenAt, primaryAt }) => pathId === id && Number(chosenAt) === Number(primaryAt),
  )

/** Since when a path is the main one. */
function sinceOf({ enrollments }: Viewer, id: string): string {
  const { primaryAt, chosenAt } = enrollments.find(({ pathId }) => pathId === id) ?? {}
  return (primaryAt ?? chosenAt)?.toISOString() ?? ''
}

const NothingChosen = ({ path }: { path: Path }) => (
  <>
    <PageTitle title={`Switching to ${path.title}`}>
      <p>You walk no path yet, so there is nothing to switch from. Choose one to begin.</p>
    </PageTitle>
    {path.retired ? <Link href="/paths">See the paths</Link> : <Choose path={path} signedIn chosen={false} />}
  </>
)

const Retired = ({ path }: { path: Path }) => (
  <PageTitle title={`Switching to ${path.title}`}>
    <p>
      This path is retired: nobody can begin it any more. <Link href="/paths">See the others</Link>.
    </p>
  </PageTitle>
)

type AlreadyProps = { viewer: Viewer; catalog: Catalog; path: Path }

const Already = ({ viewer, catalog, path }: AlreadyProps) => (
  <>
    <PageTitle title={`Switching to ${path.title}`}>
      <p>
        <Link href={`/paths/${path.id}`}>{path.title}</Link> is your path already, so there is nothing to
        switch.
      </p>
    </PageTitle>
    <SwitchLinks paths={[...catalog.paths.values()]} enrollments={viewer.enrollments} />
  </>
)
