import type { Said } from '@/components/ui/undo-bar'
import { useUndoable } from '@/components/ui/use-undoable'
import { finishBefore } from '@/lib/progress/actions'

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

/** Adds several milestones that were finished before, and takes the whole batch back. */
export const useBefore = () =>
  useUndoable(finishBefore, { say: saidBy, tookBack: ({ verb }) => verb === 'back' })
