import { useDraft } from '@/components/ui/draft'
import type { Said } from '@/components/ui/undo-bar'
import { useUndoable } from '@/components/ui/use-undoable'
import { finishBefore } from '@/lib/progress/actions'
import type { BeforeSection } from './before-rows'

type Answer = Awaited<ReturnType<typeof finishBefore>>

const countWords = (count: number) => (count === 1 ? '1 milestone' : `${count} milestones`)

/** What the bar says about an answer; a refusal is said above the button. */
function saidBy(answer: Answer): Said | null {
  if (!answer.ok) return null
  const { verb, count, undo } = answer.value
  if (verb === 'back') return { text: `Taken back: ${countWords(count)}` }
  if (count === 0) return { text: 'These were done already.' }
  return { text: `Added to your timeline: ${countWords(count)}`, undo }
}

const rowsIn = (sections: readonly BeforeSection[]) =>
  sections.reduce((sum, { rows }) => sum + rows.length, 0)

/**
 * Adds several milestones that were finished before, and takes the whole batch back. What is typed is kept until it is added: each
 * batch leaves fewer lines.
 */
export function useBefore(viewerId: string, sections: readonly BeforeSection[]) {
  const { answer, ...form } = useUndoable(finishBefore, {
    say: saidBy,
    tookBack: ({ verb }) => verb === 'back',
  })
  // What takes a batch back sends no line, and leaves alone what was typed since.
  const added = answer?.ok && answer.value.verb === 'back' ? null : answer
  const draft = useDraft({
    name: `${viewerId} before`,
    from: String(rowsIn(sections)),
    answer: added,
  })
  return { ...form, draft }
}
