import type { Metadata } from 'next'
import { missing, orUntitled } from '@/app/missing'
import { orUnavailable } from '@/app/or-unavailable'
import { visitWith } from '@/app/visit'
import { Pictured } from '@/components/ladder/pictured'
import { RolePicker } from '@/components/ladder/role-picker'
import { StandingHere } from '@/components/ladder/standing-here'
import { StepsAhead } from '@/components/ladder/steps-ahead'
import { WaysIn } from '@/components/ladder/ways-in'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { primaryOf } from '@/lib/enrollment/rules'
import { stepsAt } from '@/lib/guide/ladder.rules'
import { getGuide } from '@/lib/guide/queries'
import { laddersWith } from '@/lib/guide/role.rules'
import { readLadder } from '@/lib/ladder/queries'
import { type Standpoint, standpointOf, stepLevels } from '@/lib/ladder/rules'
import { levelsKnown } from '@/lib/skills/rules'

type Props = PageProps<'/ladder'>

/** The title as far as the address tells it. */
export const generateMetadata = orUntitled(async ({ searchParams }: Props): Promise<Metadata> => {
  const asked = standpointOf(getGuide(), (await searchParams).role, null, undefined)
  if (asked === undefined) missing()
  return { title: asked ? `Career ladder from ${asked.role.title}` : 'Career ladder' }
})

/** Why the ladder is looked at from here. */
const BECAUSE: Record<Standpoint['because'], string> = {
  asked: '',
  said: 'It begins where you said that you are.',
  path: 'It begins at the role that your path leads to.',
}

async function LadderPage({ searchParams }: Props) {
  const [visit, query] = await Promise.all([visitWith(readLadder), searchParams])
  if (!visit) return null
  const { viewer, catalog, standings, page } = visit
  const guide = getGuide()
  const place = page?.place ?? null
  const pathId = viewer ? primaryOf(viewer.enrollments) : undefined
  const standpoint = standpointOf(guide, query.role, place?.roleId ?? null, pathId)
  if (standpoint === undefined) missing()
  const role = standpoint?.role
  const isClimbed = (id: string) => guide.steps.some((step) => step.pathId === id)
  const ladders = role ? laddersWith(guide, role) : [...catalog.paths.keys()].filter(isClimbed)
  const towards = role ? stepsAt(guide, role.id).towards : []
  return (
    <>
      <PageTitle title={role ? `Career ladder from ${role.title}` : 'Career ladder'}>
        <p>
          Each further step, what it additionally takes, what you hold of it, and what prepares for it.
          Advice, never a lock: people take steps in another order, or skip some.
        </p>
      </PageTitle>
      <div className="grid gap-6">
        <StandingHere guide={guide} standpoint={standpoint} place={place} signedIn={viewer !== null} />
        <RolePicker guide={guide} chosen={role?.id} />
      </div>
      {standpoint && BECAUSE[standpoint.because] && (
        <p className="mt-6 text-muted">{BECAUSE[standpoint.because]}</p>
      )}
      {ladders.map((each) => (
        <Pictured
          key={each}
          guide={guide}
          pathId={each}
          hereId={role?.id ?? null}
          mineId={place?.roleId ?? null}
        />
      ))}
      {role && (
        <>
          <StepsAhead
            guide={guide}
            catalog={catalog}
            role={role}
            towards={towards.length > 0}
            levels={levelsKnown(catalog, visit) && stepLevels(catalog, standings)}
            standings={standings}
          />
          <WaysIn guide={guide} steps={towards} />
          <p className="mt-10 print:hidden">
            <Link href={`/roles/${role.id}`}>Everything about {role.title}</Link>
          </p>
        </>
      )}
    </>
  )
}

export default orUnavailable(LadderPage)
