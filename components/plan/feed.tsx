'use client'
import { useActionState } from 'react'
import { dayWords } from '@/components/trail/day-words'
import { ActionForm } from '@/components/ui/action-form'
import { Arrival } from '@/components/ui/arrival'
import { button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { makeFeed, revokeFeed } from '@/lib/plan/actions'

type FeedProps = {
  /** null while there is no feed. */
  madeOn: string | null
  /** Where Waymark stands: a calendar needs the whole address. */
  origin: string
}

/** The private address under which a calendar finds the person's days. It is shown once, when it is made. */
export function Feed({ madeOn, origin }: FeedProps) {
  const [result, formAction, pending] = useActionState(makeFeed, null)
  const made = result?.ok ? `${origin}/calendar/${result.value.token}.ics` : null
  return (
    <section aria-labelledby="feed" className="grid max-w-prose gap-4 print:hidden">
      <h2 id="feed">Calendar feed</h2>
      <p className="text-muted">
        A private address for your calendar program, with your target dates, the next actions of your
        applications and the last days of your certificates as whole days. Whoever has it can read them, so
        keep it to yourself.
      </p>
      {made && (
        <Arrival>
          <p>This is your address. It is shown only now.</p>
          <p className="font-mono text-sm [overflow-wrap:anywhere]">{made}</p>
          {/* Asks for the page anew, without the address. */}
          <form action="/plan" method="get" className="mt-2">
            <button type="submit" name="saved" value="feed" className={button.quiet}>
              I have copied it
            </button>
          </form>
        </Arrival>
      )}
      {!made && madeOn && <p>You made one on {dayWords(madeOn)}. A new address ends the old one.</p>}
      {result?.ok === false && <Notice tone="warn">{result.message}</Notice>}
      <div className="flex flex-wrap gap-3">
        {!made && (
          <form action={formAction}>
            <button type="submit" className={button.secondary} aria-disabled={pending}>
              {madeOn ? 'Make a new address' : 'Make a calendar feed'}
            </button>
          </form>
        )}
        {!made && madeOn && (
          <ActionForm action={revokeFeed}>
            <button type="submit" className={button.secondary}>
              Revoke the feed
            </button>
          </ActionForm>
        )}
      </div>
    </section>
  )
}
