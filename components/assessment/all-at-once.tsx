'use client'
import { type KeyboardEvent, useRef } from 'react'
import { standingOf } from '@/lib/assessment/rules'
import { GoButton } from './go-button'
import { keyedAnswer } from './keyed-answer'
import { SheetForm } from './sheet-form'
import { Statement } from './statement'
import { useConclusion } from './use-conclusion'
import { type SheetProps, useSheet } from './use-sheet'

/** The whole sheet on one page. */
export function AllAtOnce(props: SheetProps) {
  const { asked } = props
  const form = useRef<HTMLFormElement>(null)
  const { answers, give, ...sheet } = useSheet(props, form)
  const { conclude, pending, ...conclusion } = useConclusion(sheet)

  /** A number answers the group that has the focus. */
  function press(event: KeyboardEvent) {
    const answer = keyedAnswer(event)
    const { name } = event.target as HTMLInputElement
    const statement = asked.statements.find(({ id }) => name === `answers.${id}`)
    if (answer === undefined || !statement) return
    give(statement.id, answer)
    form.current?.querySelector<HTMLElement>(`[name="${name}"][value="${event.key}"]`)?.focus()
  }

  return (
    <SheetForm
      ref={form}
      onKeyDown={press}
      onGo={conclude}
      standing={standingOf(asked, answers)}
      unsent={sheet.unsent}
      {...conclusion}
      buttons={
        <>
          <GoButton go="result-all" look="primary" disabled={pending}>
            See result
          </GoButton>
          <GoButton go="all" disabled={pending}>
            Keep my answers
          </GoButton>
        </>
      }
    >
      <ol className="statements grid gap-8">
        {asked.statements.map((statement) => (
          <li key={statement.id}>
            <Statement
              statement={statement}
              scale={asked.scale}
              answer={answers[statement.id]}
              give={(answer) => give(statement.id, answer)}
            />
          </li>
        ))}
      </ol>
    </SheetForm>
  )
}
