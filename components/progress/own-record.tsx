import type { ReactNode } from 'react'
import { TierLine } from '@/components/facts/tier-line'
import { doneWords } from '@/components/trail/day-words'
import { EditForm } from '@/components/ui/edit-form.later'
import type { Day } from '@/lib/day'
import type { Tier } from '@/lib/facts/evidence.rules'
import { saveEvidence, saveNote } from '@/lib/progress/actions'
import type { OwnLink } from '@/lib/progress/own-link.rules'
import { knownWhen } from '@/lib/progress/redate.rules'
import type { Standing } from '@/lib/progress/standing.rules'
import { dayDone } from '@/lib/progress/state.rules'
import { DateDone, OwnLinks } from './lists.later'
import { Note } from './note'

type OwnRecordProps = {
  viewerId: string
  milestoneId: string
  standing: Standing
  tier: Tier
  today: Day
  links: readonly OwnLink[]
  /** For the next link that is added: known before it is sent, so that a form sent twice adds it once. */
  newId: string
  /** What else belongs to it. */
  children?: ReactNode
}

/** What somebody keeps about a milestone: when it was done, a link that proves it, a note for themselves. */
export const OwnRecord = ({
  viewerId,
  milestoneId,
  standing,
  tier,
  today,
  links,
  newId,
  children,
}: OwnRecordProps) => (
  <section aria-labelledby="record" className="mt-12 grid gap-8 print:hidden">
    <div className="grid gap-2">
      <h2 id="record">Your record</h2>
      <TierLine tier={tier} />
    </div>
    {standing.doneOn && (
      <DateDone
        viewerId={viewerId}
        milestoneId={milestoneId}
        known={knownWhen(standing)}
        hint={
          dayDone(standing) === null
            ? unknownDay(standing)
            : 'The timeline moves with it, and keeps the day you recorded it.'
        }
        today={today}
      />
    )}
    {children}
    <EditForm
      action={saveEvidence}
      name="evidenceUrl"
      label="Evidence link"
      hint="A page that shows your work. Leave it empty to remove it."
      type="url"
      value={standing.evidenceUrl ?? ''}
      hidden={{ milestoneId }}
      guarded
      draft={`${viewerId} ${milestoneId} evidence`}
      undoable
    />
    <OwnLinks viewerId={viewerId} milestoneId={milestoneId} links={links} newId={newId} />
    <div className="grid gap-4">
      {standing.note && <Note text={standing.note} />}
      <EditForm
        action={saveNote}
        name="note"
        label="Private note"
        hint="Only you can read it. Markdown works: # heading, **bold**, - list, - [ ] to do, links."
        multiline
        value={standing.note ?? ''}
        hidden={{ milestoneId }}
        guarded
        draft={`${viewerId} ${milestoneId} note`}
        undoable
      />
    </div>
  </section>
)

/** Why no day is shown of what is done. */
const unknownDay = (standing: Standing) =>
  `You said that you ${standing.declaredOn ? 'knew this already' : `did this ${doneWords(standing)}`}, so its day is unknown. Write one if you remember it.`
