'use client'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { type Answer, nextOpen, standingOf } from '@/lib/assessment/rules'
import { GoButton } from './go-button'
import { isCommand, keyedAnswer } from './keyed-answer'
import { SheetForm } from './sheet-form'
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

type OneByOneProps = SheetProps & {
  /** Said before the first statement; later it would only push the answers off a phone's screen. */
  intro: ReactNode
  hint: ReactNode
  /** The number of the first statement to show, from 1. */
  start: number
}

/** The sheet one statement at a time. */
export function OneByOne({ intro, hint, start, ...props }: OneByOneProps) {
  const { asked, given } = props
  const total = asked.statements.length
  const form = useRef<HTMLFormElement>(null)
  const pointed = useRef(false)
  const { answers, ...sheet } = useSheet(props, form)
  const { conclude, pending, ...conclusion } = useConclusion(sheet)
  const { place, go, goSoon, stay } = usePlace(start, total, given)
  const statement = asked.statements[place - 1]
  if (!statement) return null
  const { id } = statement
  const open = nextOpen(asked.statements, answers)
  const standing = standingOf(asked, answers)

  function give(answer: Answer) {
    sheet.give(id, answer)
    // With the arrow keys one passes answers on the way to another.
    if (pointed.current) goSoon(place + 1, SEEN)
    else stay()
  }

  function press(event: KeyboardEvent) {
    pointed.current = false
    const answer = keyedAnswer(event)
    const way = isCommand(event) ? undefined : { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (way) {
      event.preventDefault()
      go(place + way)
    } else if (answer !== undefined) {
      give(answer)
      if (place < total) go(place + 1)
      else form.current?.querySelector<HTMLElement>('[value=result]')?.focus()
    }
  }

  // The first button of a form is the one that Enter presses: at the end that is this one.
  const result = (
    <GoButton go="result" look={standing.enough ? 'primary' : 'secondary'} disabled={pending}>
      See result
    </GoButton>
  )
  return (
    <SheetForm
      ref={form}
      onKeyDown={press}
      onPointerDown={() => {
        pointed.current = true
      }}
      onGo={(event, to) => {
        if (!to.startsWith('to:')) return conclude(event, to)
        event.preventDefault()
        go(Number(to.slice('to:'.length)))
      }}
      standing={standing}
      unsent={sheet.unsent}
      {...conclusion}
      buttons={place < total && result}
    >
      {place === 1 && intro}
      <div className="text-muted text-sm">
        <p>
          Statement {place} of {total}
        </p>
        {hint}
      </div>
      <div key={id} ref={takeFocus}>
        <Statement statement={statement} scale={asked.scale} answer={answers[id]} give={give} />
      </div>
      <p className="flex flex-wrap items-center gap-3">
        {place < total ? (
          <GoButton go={`to:${place + 1}`}>{answers[id] === undefined ? <SkipOrNext /> : 'Next'}</GoButton>
        ) : (
          result
        )}
        {place > 1 && <GoButton go={`to:${place - 1}`}>Back</GoButton>}
        {open < place && (
          <GoButton go={`to:${open}`} look="quiet">
            Back to statement {open}, which you skipped
          </GoButton>
        )}
      </p>
    </SheetForm>
  )
}
