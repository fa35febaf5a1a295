import type { Said } from '@/components/ui/undo-bar'
import { useUndoable } from '@/components/ui/use-undoable'
import { knowSeveral } from '@/lib/progress/actions'

type Answer = Awaited<ReturnType<typeof knowSeveral>>

const countWords = (count: number) => (count === 1 ? '1 milestone' : `${count} milestones`)

/** What the bar says about an answer; a refusal stays until the next one. */
function saidBy(answer: Answer): Said {
  if (!answer.ok) return { text: answer.message, failed: true }
  const { verb, ids } = answer.value
  if (verb === 'forget') return { text: `Taken back: ${countWords(ids.length)}` }
  if (ids.length === 0) return { text: 'These were done already.' }
  return { text: `Counted as known already: ${countWords(ids.length)}`, undo: ids.join(' ') }
}

/** The time zone of a visitor, whom no account knows. */
const inZone = (form: FormData) => form.set('zone', Intl.DateTimeFormat().resolvedOptions().timeZone)

/** Marks several milestones at once, and takes the whole batch back. */
export function useKnown() {
  const { failure, ...rest } = useUndoable(knowSeveral, {
    say: saidBy,
    tookBack: ({ verb }) => verb === 'forget',
    amend: inZone,
  })
  return { ...rest, typed: failure?.values ?? {} }
}
