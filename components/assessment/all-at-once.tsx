'use client'
import { type FormEvent, type KeyboardEvent, useRef } from 'react'
import { button } from '@/components/ui/button'
import { answerOf } from '@/lib/assessment/sheet.rules'
import { Answered, Standing } from './standing'
import { StartAgain } from './start-again'
import { Statement } from './statement'
import { useConclusion } from './use-conclusion'
import { type SheetProps, useSheet } from './use-sheet'

/** The whole sheet on one page. */
export function AllAtOnce(props: SheetProps) {
  const { asked } = props
  const form = useRef<HTMLFormElement>(null)
  const sheet = useSheet(props, form)
  const { formAction, conclude, pending, refusal } = useConclusion(sheet)

  /** A number answers the group that has the focus. */
  function press(event: KeyboardEvent) {
    const answer = answerOf(event.key)
    const group = event.target instanceof HTMLInputElement ? event.target.name : ''
    const statement = asked.statements.find(({ id }) => group === `answers.${id}`)
    if (answer === undefined || !statement || event.ctrlKey || event.metaKey || event.altKey) return
    sheet.give(statement.id, answer)
    form.current?.querySelector<HTMLElement>(`[name="${group}"][value="${event.key}"]`)?.focus()
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    const { value } = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement
    conclude(event, value)
  }

  return (
    <>
      <form
        ref={form}
        action={formAction}
        onSubmit={submit}
        onKeyDown={press}
        autoComplete="off"
        className="grid max-w-3xl gap-8"
      >
        <Answered asked={asked} answers={sheet.answers} />
        <ol className="statements grid gap-8">
          {asked.statements.map((statement) => (
            <li key={statement.id}>
              <Statement
                statement={statement}
                scale={asked.scale}
                answer={sheet.answers[statement.id]}
                give={(answer) => sheet.give(statement.id, answer)}
              />
            </li>
          ))}
        </ol>
        <Standing asked={asked} answers={sheet.answers} unsent={sheet.unsent} refusal={refusal} />
        <p className="flex flex-wrap gap-3">
          <button type="submit" name="go" value="result-all" disabled={pending} className={button.primary}>
            See result
          </button>
          <button type="submit" name="go" value="all" disabled={pending} className={button.secondary}>
            Keep my answers
          </button>
        </p>
      </form>
      {Object.keys(sheet.answers).length > 0 && (
        <div className="mt-6">
          <StartAgain cookie={props.cookie} />
        </div>
      )}
    </>
  )
}
