import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { comparisonAddress } from '@/lib/guide/comparison.rules'
import type { Role } from '@/lib/guide/rules'

type AskedProps = {
  roles: readonly [Role, Role]
  /** Names in the address that no role has. */
  unknown: readonly string[]
  /** What the first role is first compared with. */
  other: Role
}

/** As much of a name as somebody recognises. */
const LONGEST = 40

/** Says where the comparison is not what the address asks for, or asks for no comparison. */
export function Asked({ roles: [a, b], unknown, other }: AskedProps) {
  const [first] = unknown
  if (!first && a !== b) return null
  return (
    <div className="mb-6 max-w-prose">
      <Notice tone="calm">
        {first && `Waymark knows no role called “${first.slice(0, LONGEST)}”. `}
        {first && a !== b && `You see ${a.title} and ${b.title} instead.`}
        {a === b && (
          <>
            This is one role twice. Pick another one, or compare it{' '}
            <Link href={comparisonAddress(a.id, other.id)}>with {other.title}</Link>.
          </>
        )}
      </Notice>
    </div>
  )
}
