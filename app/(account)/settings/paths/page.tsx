import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { ResetPaths } from '@/components/enrollment/reset-paths'
import { Arrival } from '@/components/ui/arrival'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { getCatalog } from '@/lib/catalog/queries'
import { readResettable } from '@/lib/enrollment/reset.queries'
import { UNDO_DAYS } from '@/lib/enrollment/reset.rules'
import { dayIn } from '@/lib/zone'

export const metadata = { title: 'Start a path again' }

async function PathsPage({ searchParams }: PageProps<'/settings/paths'>) {
  const viewer = await getSignedIn()
  if (!viewer) return null
  const [{ paths }, walked, search] = await Promise.all([
    getCatalog(),
    readResettable(viewer, dayIn(viewer.timeZone, new Date())),
    searchParams,
  ])
  const titled = walked.map((each) => ({ ...each, title: paths.get(each.pathId)?.title ?? each.pathId }))
  const reset = titled.find(({ pathId }) => pathId === search.reset)
  const undone = titled.find(({ pathId }) => pathId === search.undone)
  return (
    <>
      <PageTitle title="Start a path again">
        <p>
          What you finished does not count on the path until you do it there again. Your days, skills,
          projects, applications and other paths stay as they are, and for {UNDO_DAYS} days you can take it
          back.
        </p>
      </PageTitle>
      <div className="grid gap-6">
        {reset && <Arrival>{reset.title} begins anew.</Arrival>}
        {undone && <Arrival>{undone.title} is as it was.</Arrival>}
        {titled.length > 0 ? (
          <ResetPaths paths={titled} viewer={viewer} />
        ) : (
          <p>
            You walk no path yet: <Link href="/paths">choose one</Link>.
          </p>
        )}
        <p className="print:hidden">
          <Link href="/settings">All settings</Link>
        </p>
      </div>
    </>
  )
}

export default orUnavailable(PathsPage)
