import { dayWords } from '@/components/trail/day-words'
import { Link } from '@/components/ui/link'
import { actionWords, type NextAction } from '@/lib/applications/due.rules'

type DueProps = { due: readonly (NextAction & { daysLeft: number })[] }

/** More than fit beside the next milestone are in the list of applications. */
const SHOWN = 5

function whenWords(on: string, daysLeft: number): string {
  if (daysLeft < 0) return `planned for ${dayWords(on)}`
  if (daysLeft === 0) return 'today'
  return daysLeft === 1 ? 'tomorrow' : `in ${daysLeft} days, on ${dayWords(on)}`
}

/** What somebody means to do about their applications this week, and what they meant to. Nothing where there is nothing. */
export const Due = ({ due }: DueProps) =>
  due.length > 0 && (
    <section aria-labelledby="due" className="mb-10">
      <h2 id="due" className="mb-2 text-lg">
        About your applications
      </h2>
      <ul className="grid gap-2 wrap-anywhere">
        {due.slice(0, SHOWN).map((action) => (
          <li key={action.id}>
            <Link href={`/applications/${action.id}`}>{actionWords(action)}</Link>
            <span className="text-muted">, {whenWords(action.on, action.daysLeft)}</span>
          </li>
        ))}
      </ul>
      {due.length > SHOWN && (
        <p className="mt-2">
          <Link href="/applications">And {due.length - SHOWN} more</Link>
        </p>
      )}
    </section>
  )
