'use client'
import type { ReactNode } from 'react'
import { type Said, UndoBar } from '@/components/ui/undo-bar'
import { useUndoable } from '@/components/ui/use-undoable'
import { specialise } from '@/lib/enrollment/actions'

type Answer = Awaited<ReturnType<typeof specialise>>

const SAYS = { choose: 'Chosen', leave: 'Left' } as const

/** What the bar says about an answer; a refusal stays until the next one. */
function saidBy(answer: Answer): Said {
  if (!answer.ok) return { text: answer.message, failed: true }
  const { verb, title, undo, takenBack } = answer.value
  if (takenBack) return { text: `Taken back. ${SAYS[verb]}: ${title}` }
  if (!undo) return { text: `${title} was ${SAYS[verb].toLowerCase()} already.` }
  return { text: `${SAYS[verb]}: ${title}`, undo }
}

/** The form of the specialisations of a path: each of its buttons chooses or leaves one. */
export function SpecialiseForm({ pathId, children }: { pathId: string; children: ReactNode }) {
  const { formAction, submit, said, undo, dismiss } = useUndoable(specialise, {
    say: saidBy,
    tookBack: ({ takenBack }) => takenBack,
  })
  return (
    <form action={formAction} onSubmit={submit}>
      <input type="hidden" name="pathId" value={pathId} />
      {children}
      <UndoBar name="back" said={said} undo={undo} dismiss={dismiss} />
    </form>
  )
}
