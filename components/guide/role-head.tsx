import { Choose } from '@/components/enrollment/choose'
import { SwitchLink } from '@/components/enrollment/switch-link'
import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import type { Path } from '@/lib/catalog/rules'
import type { Enrollment } from '@/lib/enrollment/rules'
import { comparisonAddress } from '@/lib/guide/comparison.rules'
import type { Role } from '@/lib/guide/rules'

type RoleHeadProps = {
  role: Role
  path: Path | undefined
  /** The role that it is first compared with. */
  other: Role
  visit: { viewer: { enrollments: readonly Enrollment[] } | null; chosenPathIds: readonly string[] }
}

/** The way onto the path, and to a look at it first. Who has chosen it finds both in one. */
function Ways({ path, visit: { viewer, chosenPathIds } }: { path: Path; visit: RoleHeadProps['visit'] }) {
  const chosen = chosenPathIds.includes(path.id)
  return (
    <>
      {(chosen || !path.retired) && <Choose path={path} signedIn={viewer !== null} chosen={chosen} />}
      {!chosen && (
        <Link href={`/paths/${path.id}`} className={button.secondary}>
          See the path
        </Link>
      )}
      <SwitchLink path={path} enrollments={viewer?.enrollments ?? null} />
    </>
  )
}

/** A role in a sentence, and the ways on from its page. */
export const RoleHead = ({ role, path, other, visit }: RoleHeadProps) => (
  <>
    <PageTitle title={role.title}>
      <p>{role.summary}</p>
    </PageTitle>
    <div className="mb-6 flex flex-wrap gap-3 print:hidden">
      {path && <Ways path={path} visit={visit} />}
      <Link href={comparisonAddress(role.id, other.id)} className={button.secondary}>
        Compare with {other.title}
      </Link>
      <Link href="/roles" className={`${button.quiet} min-h-11`}>
        All roles
      </Link>
    </div>
  </>
)
