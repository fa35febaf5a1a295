import { percentWords } from '@/components/compare/words'
import { Link } from '@/components/ui/link'
import { type Levels, overlap, readiness } from '@/lib/guide/overlap.rules'
import type { Guide, Role } from '@/lib/guide/rules'
import { type Covered, countOf } from '@/lib/skills/coverage.rules'
import type { Target } from '@/lib/skills/target.rules'

type SummaryProps = {
  guide: Guide
  target: Target
  covered: readonly Covered[]
  held: Levels
  /** The role in question, and the one that the reader walks towards where it is another. */
  roles: { role: Role | undefined; mine: Role | undefined }
}

/** How far somebody is, in a sentence or two. */
export function Summary({ guide, target, covered, held, roles: { role, mine } }: SummaryProps) {
  const count = countOf(covered)
  const { weights, overlapFormula } = guide.meanings
  return (
    <div className="grid max-w-prose gap-3">
      <p>
        You hold{' '}
        <strong>
          {count.held} of {covered.length}
        </strong>{' '}
        skills at the level that {target.kind === 'path' ? 'this path teaches' : 'this role needs'}
        {count['in-reach'] > 0 &&
          `; ${count['in-reach']} more ${count['in-reach'] === 1 ? 'is' : 'are'} in reach with what you have started`}
        .
      </p>
      {role && (
        <>
          <p>
            Your readiness for the role of <Link href={`/roles/${role.id}`}>{role.title}</Link> is{' '}
            <strong>{percentWords(readiness(held, role, weights))}</strong>
            {mine &&
              `; it overlaps ${percentWords(overlap(role, mine, weights))} with ${mine.title}, your path`}
            .
          </p>
          <details className="text-sm">
            <summary className="min-h-6 cursor-pointer text-accent">
              How these percentages are computed
            </summary>
            <p className="mt-2">{overlapFormula}</p>
          </details>
        </>
      )}
    </div>
  )
}
