import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { undoSubstitution } from '@/lib/catalog/actions'
import { type Catalog, type Path, placementsOf } from '@/lib/catalog/rules'
import { candidatesFor } from '@/lib/catalog/substitution.rules'
import { SubstituteForm } from './forms.later'

type InsteadProps = {
  viewerId: string
  catalog: Catalog
  milestoneId: string
  done: boolean
  /** The paths that the reader chose, as they have them. */
  paths: readonly Path[]
}

/** What stands in for what on the reader's paths, and the way to change it. */
export function Instead({ viewerId, catalog, milestoneId, done, paths }: InsteadProps) {
  const titleOf = (id: string) => catalog.milestones.get(id)?.title ?? id
  const pairs = paths.flatMap((path) =>
    placementsOf(path).flatMap(({ id, insteadOf }) =>
      insteadOf && [id, insteadOf.id].includes(milestoneId) ? [{ path, id, insteadOf }] : [],
    ),
  )
  const open = paths.filter((path) =>
    placementsOf(path).some(({ id, optional, insteadOf }) => id === milestoneId && !optional && !insteadOf),
  )
  return (
    <>
      {pairs.map(({ path, id, insteadOf }) => (
        <section key={path.id} className="mt-8 max-w-prose border-accent border-l-4 pl-4">
          <p>
            On <Link href={`/paths/${path.id}#${id}`}>{path.title}</Link> you do{' '}
            {id === milestoneId ? 'this' : <Link href={`/milestones/${id}`}>{titleOf(id)}</Link>} instead of{' '}
            {insteadOf.id === milestoneId ? (
              'it'
            ) : (
              <Link href={`/milestones/${insteadOf.id}`}>{titleOf(insteadOf.id)}</Link>
            )}
            . Your reason: {insteadOf.reason}
          </p>
          <ActionForm action={undoSubstitution} className="mt-2 print:hidden">
            <input type="hidden" name="pathId" value={path.id} />
            <button type="submit" name="milestoneId" value={insteadOf.id} className={button.secondary}>
              Use the original again
            </button>
          </ActionForm>
        </section>
      ))}
      {!done && open.length > 0 && (
        <details className="mt-8 print:hidden">
          <summary className="min-h-11 cursor-pointer py-2 text-accent underline underline-offset-4">
            Do something else instead
          </summary>
          <p className="mt-2 mb-4 max-w-prose text-muted">
            It takes this one’s place on your path and counts for exactly this one. Nothing to choose yet?{' '}
            <Link href="/milestones/mine#new">Add a milestone of your own</Link> first.
          </p>
          <div className="grid gap-8">
            {open.map((path) => (
              <SubstituteForm
                key={path.id}
                viewerId={viewerId}
                path={{ id: path.id, title: path.title }}
                milestoneId={milestoneId}
                candidates={candidatesFor(catalog, path, milestoneId).map((id) => ({
                  id,
                  title: titleOf(id),
                  own: catalog.milestones.get(id)?.own === true,
                }))}
              />
            ))}
          </div>
        </details>
      )}
    </>
  )
}
