import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import type { Path } from '@/lib/catalog/rules'
import { comparisonAddress } from '@/lib/guide/comparison.rules'
import type { Role } from '@/lib/guide/rules'

type RoleHeadProps = {
  role: Role
  path: Path | undefined
  /** The role that it is first compared with. */
  other: Role
}

/** A role in a sentence, and the ways on from its page. */
export const RoleHead = ({ role, path, other }: RoleHeadProps) => (
  <>
    <PageTitle title={role.title}>
      <p>{role.summary}</p>
    </PageTitle>
    <p className="mb-6 flex flex-wrap gap-3 print:hidden">
      {path && (
        <Link href={`/paths/${path.id}`} className={button.primary}>
          See the path
        </Link>
      )}
      <Link href={comparisonAddress(role.id, other.id)} className={button.secondary}>
        Compare with {other.title}
      </Link>
      <Link href="/roles" className={`${button.quiet} min-h-11`}>
        All roles
      </Link>
    </p>
  </>
)
