import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { AddOwn } from '@/components/catalog/add-own'
import { OwnList } from '@/components/catalog/own-list'
import { ownRow, skillOptions } from '@/components/catalog/own-rows'
import { type Arrangement, OwnUndo } from '@/components/catalog/own-undo'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { MOST_OWN, ownId } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { readMine } from '@/lib/progress/standing.queries'

/** Milestones that are listed at first. */
const FEW = 20

const VERBS: readonly Arrangement[] = ['raise', 'lower', 'remove', 'restore']

export const metadata: Metadata = { title: 'My milestones' }

async function MyMilestonesPage({ searchParams }: PageProps<'/milestones/mine'>) {
  const [viewer, catalog, query] = await Promise.all([getSignedIn(), getCatalog(), searchParams])
  if (!viewer) return null
  const {
    standings,
    own: { milestones, substitutions },
  } = await readMine(viewer)
  const shown = milestones.filter(({ removed }) => !removed)
  const gone = milestones.filter(({ removed }) => removed)
  const most = query.show === 'all' ? MOST_OWN : FEW
  const verb = VERBS.find((each) => typeof query[each] === 'string')
  const own = milestones.find(({ id }) => verb && id === query[verb])
  const just = verb && own && { verb, id: own.id }
  const titleOf = (id: string) =>
    milestones.find((own) => own.id === id)?.title ?? catalog.milestones.get(id)?.title ?? id
  return (
    <>
      <PageTitle title="My milestones">
        <p>
          What no path names and you do all the same. It grants its skills, stands beside your paths and
          counts in no percent, unless you let it stand in for something a path requires.
        </p>
      </PageTitle>
      {just && (
        <OwnUndo
          key={`${just.verb} ${just.id} ${shown.findIndex(({ id }) => id === just.id)}`}
          verb={just.verb}
          id={just.id}
          title={titleOf(just.id)}
        />
      )}
      <div className="grid gap-12">
        <section aria-labelledby="list" className="grid max-w-3xl gap-4">
          <h2 id="list">
            {shown.length === 0
              ? 'None yet'
              : shown.length === 1
                ? '1 of my own'
                : `${shown.length} of my own, in my order`}
          </h2>
          {milestones.length > 0 && (
            <OwnList
              rows={shown.slice(0, most).map((own) => ownRow(own, standings))}
              removed={gone.slice(-most).map((own) => ownRow(own, standings))}
              more={shown.length > most}
              all={query.show === 'all'}
            />
          )}
          {Math.max(shown.length, gone.length) > most && (
            <p>
              <Link href="/milestones/mine?show=all">Show all</Link>
            </p>
          )}
        </section>
        {substitutions.length > 0 && (
          <section aria-labelledby="instead" className="grid max-w-3xl gap-4">
            <h2 id="instead">Instead of what a path has</h2>
            <ul className="grid gap-3">
              {substitutions.map(({ pathId, milestoneId, byId, reason }) => (
                <li key={`${pathId} ${milestoneId}`} className="border-line border-b pb-3">
                  <Link href={`/milestones/${byId}`}>{titleOf(byId)}</Link> instead of{' '}
                  <Link href={`/milestones/${milestoneId}`}>{titleOf(milestoneId)}</Link>
                  <span className="block text-muted text-sm">
                    {catalog.paths.get(pathId)?.title ?? pathId}: {reason}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="new" className="grid gap-4 print:hidden">
          <h2 id="new">Add one</h2>
          <AddOwn
            key={milestones.length}
            viewerId={viewer.id}
            count={milestones.length}
            id={ownId(randomUUID())}
            skills={skillOptions(catalog)}
          />
        </section>
      </div>
    </>
  )
}

export default orUnavailable(MyMilestonesPage)
