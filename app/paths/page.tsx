import type { Metadata } from 'next'
import { orUnavailable } from '@/app/or-unavailable'
import { getVisit } from '@/app/visit'
import { PathCard } from '@/components/enrollment/path-card'
import { PageTitle } from '@/components/ui/page-title'

export const metadata: Metadata = {
  title: 'Paths',
  description: 'Stages and milestones from the first course to the first role, with estimated hours.',
}

async function PathsPage() {
  const visit = await getVisit()
  if (!visit) return null
  const { catalog } = visit
  const paths = [...catalog.paths.values()].filter(
    (path) => !path.retired || visit.chosenPathIds.includes(path.id),
  )
  return (
    <>
      <PageTitle title="Paths">
        <p>
          Each path is a trail of stages, from the first course to the first role. Milestones that two paths
          share count on both.
        </p>
      </PageTitle>
      <ul className="grid gap-6 md:grid-cols-2">
        {paths.map((path) => (
          <PathCard key={path.id} catalog={catalog} path={path} visit={visit} />
        ))}
      </ul>
    </>
  )
}

export default orUnavailable(PathsPage)
