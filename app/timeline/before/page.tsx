import type { Metadata } from 'next'
import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { BeforeList } from '@/components/timeline/before-list'
import { beforeSections } from '@/components/timeline/before-rows'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { primaryOf } from '@/lib/enrollment/rules'
import { readStandings } from '@/lib/progress/standing.queries'

export const metadata: Metadata = { title: 'What you finished before' }

async function BeforePage() {
  const [viewer, shared] = await Promise.all([getSignedIn(), getCatalog()])
  if (!viewer) return null
  const { standings, own } = await readStandings(viewer)
  const catalog = ownCatalog(shared, own)
  const path = catalog.paths.get(primaryOf(viewer.enrollments) ?? '')
  const sections = beforeSections(catalog, path, standings)
  return (
    <>
      <PageTitle title="What you finished before">
        <p>
          Write when, beside whatever you finished, and add it all in one go. What is missing here you can{' '}
          <Link href="/milestones/mine">add yourself</Link> first.
        </p>
      </PageTitle>
      {sections.length > 0 ? (
        <p id="how" className="mb-8 max-w-prose text-muted">
          A day, a month or only a year will do: <span className="whitespace-nowrap">2024-05-12</span>,{' '}
          <span className="whitespace-nowrap">12 May 2024</span>,{' '}
          <span className="whitespace-nowrap">May 2024</span>, 2024. Without a day it stands on your{' '}
          <Link href="/timeline">timeline</Link> as “some time in 2024” and counts on no day.
        </p>
      ) : (
        <p>Everything is done already, and has its day.</p>
      )}
      <BeforeList viewerId={viewer.id} sections={sections} />
    </>
  )
}

export default orUnavailable(BeforePage)
