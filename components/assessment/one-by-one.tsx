'use client'
import { type FormEvent, type KeyboardEvent, useRef } from 'react'
import { button } from '@/components/ui/button'
import { type Answer, nextOpen, standingOf } from '@/lib/assessment/rules'
import { answerOf } from '@/lib/assessment/sheet.rules'
import { Answered, Standing } from './standing'
import { StartAgain } from './start-again'
import { Statement } from './statement'
import { useConclusion } from './use-conclusion'
import { usePlace } from './use-place'
import { type SheetProps, useSheet } from './use-sheet'

/** Milliseconds for which an answer that was pointed at is seen before the next statement comes. */
const SEEN = 200

/** The focus goes along: the keys work at once, and a screen reader says the new statement. */
function takeFocus(group: HTMLElement | null) {
  const radio = group?.querySelector<HTMLElement>(':checked') ?? group?.querySelector('input')
  radio?.focus({ preventScroll: true })
}

/** Without a script nobody knows what is chosen, and the same button sends it. Never both, so that nothing moves. */
const SkipOrNext = () => (
  <>
    <span className="noscript:hidden">Skip</span>
    <span className="hidden noscript:inline">Next</span>
  </>
)

/** The sheet one statement at a time. `start`: the number of the first one to show, from 1. */
export function OneByOne({ start, ...props }: SheetProps & { start: number }) {
  const { asked, given } = props
  const total = asked.statements.length
  const form = useRef<HTMLFormElement>(null)
  const pointed = useRef(false)
  const sheet = useSheet(props, form)
  const { formAction, conclude, pending, refusal } = useConclusion(sheet)
  const { place, go, goSoon, stay } = usePlace(start, total, given)
  const statement = asked.statements[place - 1]
  if (!statement) return null
  const open = nextOpen(asked.statements, sheet.answers)
  const { answered, enough } = standingOf(asked, sheet.answers)

  function give(answer: Answer) {
    if (statement) sheet.give(statement.id, answer)
    // With the arrow keys one passes answers on the way to another.
    if (pointed.current) goSoon(place + 1, SEEN)
    else stay()
  }

  function press(event: KeyboardEvent) {
    pointed.current = false
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const answer = answerOf(event.key)
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (way) {
      event.preventDefault()
      go(place + way)
    } else if (answer !== undefined) {
      give(answer)
      if (place < total) go(place + 1)
      else form.current?.querySelector<HTMLElement>('[value=result]')?.focus()
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    const { value } = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement
    if (value === 'result') return conclude(event, value)
    event.preventDefault()
    go(Number(value.slice('to:'.length)))
  }

  return (
    <>
      <form
        ref={form}
        action={formAction}
        onSubmit={submit}
        onKeyDown={press}
        onPointerDown={() => {
          pointed.current = true
        }}
        autoComplete="off"
        className="grid max-w-2xl gap-6"
      >
        <div className="grid gap-2">
          <p className="text-muted text-sm">
            Statement {place} of {total}
          </p>
          <Answered asked={asked} answers={sheet.answers} />
          <p className="text-muted text-sm noscript:hidden">
            Tap an answer or press its number, 1 to 5, and the next statement follows. Left and right go back
            and on.
          </p>
        </div>
        <div key={statement.id} ref={takeFocus}>
          <Statement
            statement={statement}
            scale={asked.scale}
            answer={sheet.answers[statement.id]}
            give={give}
          />
        </div>
        <p className="flex flex-wrap items-center gap-3">
          {place < total && (
            <button type="submit" name="go" value={`to:${place + 1}`} className={button.secondary}>
              {sheet.answers[statement.id] === undefined ? <SkipOrNext /> : 'Next'}
            </button>
          )}
          {place > 1 && (
            <button type="submit" name="go" value={`to:${place - 1}`} className={button.secondary}>
              Back
            </button>
          )}
          {open < place && (
            <button type="submit" name="go" value={`to:${open}`} className={button.quiet}>
              Back to statement {open}, which you skipped
            </button>
          )}
        </p>
        <Standing asked={asked} answers={sheet.answers} unsent={sheet.unsent} refusal={refusal} />
        <p className="flex flex-wrap items-center gap-6">
          <button
            type="submit"
            name="go"
            value="result"
            disabled={pending}
            className={enough ? button.primary : button.secondary}
          >
            See result
          </button>
        </p>
      </form>
      {answered > 0 && (
        <div className="mt-6">
          <StartAgain cookie={props.cookie} />
        </div>
      )}
    </>
  )
}
