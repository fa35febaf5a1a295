import type { Metadata } from 'next'
import { orUntitled } from '@/app/missing'
import { orUnavailable } from '@/app/or-unavailable'
import { findPath } from '@/app/paths/find'
import { getVisit } from '@/app/visit'
import { KnownList } from '@/components/trail/known-list'
import { rowOf } from '@/components/trail/rows'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { trailOf } from '@/lib/progress/trail.rules'

type Props = PageProps<'/paths/[slug]/known'>

export const generateMetadata = orUntitled(async (props: Props): Promise<Metadata> => {
  const { path } = await findPath(props)
  return { title: `What you know already: ${path.title}` }
})

async function KnownPage(props: Props) {
  const [{ path }, visit] = await Promise.all([findPath(props), getVisit()])
  if (!visit) return null
  const { catalog } = visit
  const everything = { kind: null, state: null }
  const trail = trailOf(
    catalog,
    catalog.paths.get(path.id) ?? path,
    visit.standings,
    visit.chosenPathIds,
    everything,
  )
  const stages = [...trail.stages, ...trail.strands]
    .map(({ id, title, items }) => ({
      id,
      title,
      items: items
        .filter(({ dates }) => !dates.doneOn)
        .map(rowOf)
        .map(({ id, title, line }) => ({ id, title, line })),
    }))
    .filter(({ items }) => items.length > 0)
  return (
    <>
      <PageTitle title="What you know already">
        <p>
          Tick what you can do before you walk <Link href={`/paths/${path.id}`}>{path.title}</Link>. It counts
          on your word, is labelled self-declared, and stands without a day at the start of your timeline.
        </p>
      </PageTitle>
      {stages.length === 0 && <p>Nothing is open on this path: every milestone of it is done.</p>}
      <KnownList pathId={path.id} stages={stages} />
    </>
  )
}

export default orUnavailable(KnownPage)
