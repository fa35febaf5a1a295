'use client'
import type { ReactNode } from 'react'
import { Refusal } from '@/components/ui/refusal'
import { type Said, UndoBar } from '@/components/ui/undo-bar'
import { useUndoable } from '@/components/ui/use-undoable'
import { stand } from '@/lib/ladder/actions'

type Answer = Awaited<ReturnType<typeof stand>>

/** What the bar says about an answer; a refusal stands in the form. */
function saidBy(answer: Answer): Said | null {
  if (!answer.ok) return null
  const { title, undo, takenBack } = answer.value
  const text = title ? `You are here: ${title}` : 'You say no more where you are'
  if (takenBack) return { text: `Taken back. ${text}` }
  return undo ? { text, undo } : { text }
}

/** The form of the button that says where somebody is. `seen` is the id of the role that they said before; empty for none. */
export function StandForm({ seen, children }: { seen: string; children: ReactNode }) {
  const { formAction, submit, failure, said, undo, dismiss } = useUndoable(stand, {
    say: saidBy,
    tookBack: ({ takenBack }) => takenBack,
  })
  return (
    <form action={formAction} onSubmit={submit} className="grid justify-items-start gap-3 print:hidden">
      <input type="hidden" name="seen" value={seen} />
      {children}
      <Refusal failure={failure}>
        {failure?.current && <p>Stored now: {failure.current.text || 'nothing'}.</p>}
      </Refusal>
      <UndoBar name="back" said={said} undo={undo} dismiss={dismiss} />
    </form>
  )
}
