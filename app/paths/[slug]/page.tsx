import type { Metadata } from 'next'
import { orUntitled } from '@/app/missing'
import { orUnavailable } from '@/app/or-unavailable'
import { findPath } from '@/app/paths/find'
import { getVisit } from '@/app/visit'
import { BadgeLink } from '@/components/badges/badge-link'
import { aboutHours } from '@/components/catalog/words'
import { Standing } from '@/components/enrollment/standing'
import { strandRows } from '@/components/trail/about-strand'
import { Filters } from '@/components/trail/filters'
import { lacksOf, rowOf } from '@/components/trail/rows'
import { Trail } from '@/components/trail/trail'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { hoursOf, placementsOf } from '@/lib/catalog/rules'
import { filterFrom } from '@/lib/progress/filter.rules'
import { progressOf } from '@/lib/progress/rules'
import { stateOf } from '@/lib/progress/state.rules'
import { trailOf } from '@/lib/progress/trail.rules'

type Props = PageProps<'/paths/[slug]'>

export const generateMetadata = orUntitled(async (props: Props): Promise<Metadata> => {
  const { path } = await findPath(props)
  return { title: path.title, description: path.tagline }
})

async function PathPage(props: Props) {
  const [{ path: shared }, visit, query] = await Promise.all([
    findPath(props),
    getVisit(),
    props.searchParams,
  ])
  if (!visit) return null
  const { catalog } = visit
  const path = catalog.paths.get(shared.id) ?? shared
  const filter = filterFrom(query)
  const { stages, strands, beside, besideRest, hidden } = trailOf(
    catalog,
    path,
    visit.standings,
    visit.chosenPathIds,
    filter,
  )
  const setAside = filter.state ? 0 : hidden.filter(({ dates }) => stateOf(dates) === 'set-aside').length
  return (
    <>
      <PageTitle title={path.title}>
        <p>{path.tagline}</p>
      </PageTitle>
      {!visit.chosenPathIds.includes(path.id) && <p className="mb-2 max-w-prose">{path.summary}</p>}
      <p className="text-muted">
        {path.stages.length} stages, {aboutHours(hoursOf(catalog, path).required)} of required work (an
        estimate).
      </p>
      <Standing path={path} enrollments={visit.viewer?.enrollments ?? null} />
      {visit.viewer && progressOf(placementsOf(path), visit.standings).complete && (
        <BadgeLink subject="path" subjectId={path.id} />
      )}
      <Trail
        key={`${filter.kind} ${filter.state}`}
        title={path.title}
        pathId={path.id}
        stages={stages.map((stage) => ({ ...stage, items: stage.items.map(rowOf) }))}
        strands={strands.map(strandRows)}
        beside={beside.map(rowOf)}
        besideRest={besideRest}
        hidden={hidden}
        lacks={lacksOf(catalog, path, visit.standings)}
        guest={!visit.viewer}
      >
        <Filters path={path.id} filter={filter} />
        <p className="text-sm print:hidden">
          <span className="mr-8 inline-block py-1">
            <Link href={`/paths/${path.id}/known`}>Mark several as already known</Link>
          </span>
          <span className="mr-8 inline-block py-1">
            <Link href={`/paths/${path.id}/specialisations`}>Choose specialisations</Link>
          </span>
          {setAside > 0 && (
            <span className="inline-block py-1">
              {setAside} set aside and not shown.{' '}
              <Link href={`/paths/${path.id}?state=set-aside`}>Show {setAside === 1 ? 'it' : 'them'}</Link>
            </span>
          )}
        </p>
      </Trail>
      {visit.viewer && (
        <p className="mt-8 print:hidden">
          <Link href="/milestones/mine">
            {catalog.own.length > 0 ? 'Arrange my milestones, or add one' : 'Add a milestone of my own'}
          </Link>
        </p>
      )}
    </>
  )
}

export default orUnavailable(PathPage)
