import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { aboutHours } from '@/components/catalog/words'
import { NextStep } from '@/components/progress/next-step'
import { dayWords } from '@/components/trail/day-words'
import { Lines } from '@/components/transcript/lines'
import { TakeAway } from '@/components/transcript/take-away'
import { PageTitle } from '@/components/ui/page-title'
import { origin } from '@/lib/origin'
import { readTranscript } from '@/lib/transcript/queries'
import { hoursOfParts } from '@/lib/transcript/rules'
import { dayIn } from '@/lib/zone'

export const metadata = { title: 'Transcript' }

async function TranscriptPage() {
  const viewer = await getSignedIn()
  if (!viewer) return null
  const { parts, hidden } = await readTranscript(viewer)
  const count = parts.reduce((sum, { lines }) => sum + lines.length, 0)
  const hours = hidden ? 0 : Math.round(hoursOfParts(parts))
  return (
    <>
      <PageTitle title="Transcript">
        <p>
          {viewer.displayName}, {dayWords(dayIn(viewer.timeZone, new Date()))}: {count} finished
          {hours > 0 && `, ${aboutHours(hours)} of work (an estimate)`}.
        </p>
        <p className="mt-2 text-base">
          Everything is self-declared at {new URL(origin()).host}. “Linked” has a link that others can follow;
          nobody has examined it.
        </p>
      </PageTitle>
      {count > 0 ? (
        <Lines parts={parts} hidesHours={hidden} />
      ) : (
        <NextStep>
          Nothing is finished yet. What you mark done stands here, with its day and its evidence.
        </NextStep>
      )}
      <div className="mt-12 print:hidden">
        <TakeAway onTranscript />
      </div>
    </>
  )
}

export default orUnavailable(TranscriptPage)
