import type { Metadata } from 'next'
import { orUntitled } from '@/app/missing'
import { orUnavailable } from '@/app/or-unavailable'
import { findPath } from '@/app/paths/find'
import { getVisit } from '@/app/visit'
import { Specialisation } from '@/components/enrollment/specialisation'
import { SpecialiseForm } from '@/components/enrollment/specialise-form'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { strandsOf } from '@/lib/progress/strand.rules'

type Props = PageProps<'/paths/[slug]/specialisations'>

export const generateMetadata = orUntitled(async (props: Props): Promise<Metadata> => {
  const { path } = await findPath(props)
  return { title: `Specialisations: ${path.title}` }
})

async function SpecialisationsPage(props: Props) {
  const [{ path: shared }, visit] = await Promise.all([findPath(props), getVisit()])
  if (!visit) return null
  const { catalog, standings, viewer } = visit
  const path = catalog.paths.get(shared.id) ?? shared
  const strands = strandsOf(catalog, path)
  return (
    <>
      <PageTitle title="Specialisations">
        <p>
          Choose none, one or more beside <Link href={`/paths/${path.id}`}>{path.title}</Link>. Each becomes a
          strand of your trail with its own progress, and never changes the percent of the path.
        </p>
      </PageTitle>
      <SpecialiseForm pathId={path.id}>
        <div data-path={path.id} className="grid gap-10 lg:grid-cols-3">
          {strands.map((strand) => (
            <Specialisation
              key={strand.id}
              catalog={catalog}
              strand={strand}
              standings={standings}
              signedIn={viewer !== null}
            />
          ))}
        </div>
      </SpecialiseForm>
      {strands.length === 0 && <p>This path has no specialisations.</p>}
      <p className="mt-10 max-w-prose print:hidden">
        {viewer ? (
          'A choice holds on every path that has the specialisation, and leaving one keeps everything you marked.'
        ) : (
          <Link href={`/sign-in?next=/paths/${path.id}/specialisations`}>
            Sign in to choose specialisations
          </Link>
        )}
      </p>
    </>
  )
}

export default orUnavailable(SpecialisationsPage)
