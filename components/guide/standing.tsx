import { percentWords } from '@/components/compare/words'
import { held, type Levels, readiness } from '@/lib/guide/overlap.rules'
import type { Guide, Role } from '@/lib/guide/rules'

type StandingProps = { guide: Guide; role: Role; levels: Levels | null }

/** How much of a role the reader has, from the milestones they have done; how to find out, where nothing is known. */
export function Standing({ guide, role, levels }: StandingProps) {
  if (!levels)
    return (
      <p className="role-standing print:hidden">
        Tick milestones that you have done on any path, and this page shows how much of the role you already
        have.
      </p>
    )
  const has = held(levels, role)
  return (
    <p className="role-standing">
      <strong>
        You hold {has.held} of {has.needed} skills
      </strong>{' '}
      at the level needed. Your readiness is {percentWords(readiness(levels, role, guide.meanings.weights))}:
      it also counts what you have begun, and what weighs more counts more.
    </p>
  )
}
