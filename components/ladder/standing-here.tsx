import { dayWords } from '@/components/trail/day-words'
import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import type { Guide, Role } from '@/lib/guide/rules'
import type { LadderPlace, Standpoint } from '@/lib/ladder/rules'
import { StandForm } from './stand-form.later'
import { ladderAddress } from './words'

type HereProps = {
  guide: Guide
  standpoint: Standpoint | null
  place: LadderPlace | null
  signedIn: boolean
}

/** What the person said, in a sentence. Nothing is concluded from a path or a mark. */
function Said({ role, place }: { role: Role | undefined; place: LadderPlace | null }) {
  if (!role || !place)
    return <p>You have not said where you are. Nothing is assumed, not even from your path.</p>
  return (
    <p>
      <strong>
        You are here: <Link href={ladderAddress(role.id)}>{role.title}</Link>
      </strong>
      . You said so on {dayWords(place.on)}.
    </p>
  )
}

/** Where somebody is: said by themselves, of the role that they look at, and taken back the same way. */
export function StandingHere({ guide, standpoint, place, signedIn }: HereProps) {
  if (!signedIn)
    return (
      <p className="print:hidden">
        <Link href={`/sign-in?next=${encodeURIComponent(ladderAddress(standpoint?.role.id))}`}>Sign in</Link>{' '}
        to say where you are.
      </p>
    )
  const said = guide.roles.get(place?.roleId ?? '')
  const role = standpoint?.role
  return (
    <div className="grid gap-3">
      <Said role={said} place={place} />
      {role && (
        <StandForm seen={place?.roleId ?? ''}>
          <button
            type="submit"
            name="roleId"
            value={role === said ? '' : role.id}
            className={role === said ? button.quiet : button.secondary}
          >
            {role === said ? `I am not here: ${role.title}` : `I am here: ${role.title}`}
          </button>
        </StandForm>
      )}
    </div>
  )
}
