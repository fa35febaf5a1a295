import type { Said } from '@/components/ui/undo-bar'
import { useUndoable } from '@/components/ui/use-undoable'
import { changeLink } from '@/lib/progress/actions'
import { type LinkAsk, undoLink } from '@/lib/progress/own-link.rules'

type Answer = Awaited<ReturnType<typeof changeLink>>

const SAYS: Record<LinkAsk['verb'], string> = {
  add: 'Link added',
  edit: 'Link saved',
  remove: 'Link removed',
  undo: 'Taken back',
}

/** What the bar says about a change; nothing about a refusal, which stands in its form. */
function saidBy(answer: Answer): Said | null {
  if (!answer.ok) return null
  const { verb, link } = answer.value
  const name = link ? `: ${link.title ?? link.url}` : ''
  if (verb === 'undo' || !link) return { text: SAYS[verb] + name }
  return { text: SAYS[verb] + name, undo: undoLink(link) }
}

/** Changes links of one's own. `added` is called once a new one is stored. */
export const useLinks = (added: () => void) =>
  useUndoable(changeLink, {
    say: saidBy,
    tookBack: ({ verb }) => verb === 'undo',
    done: ({ verb }) => verb === 'add' && added(),
  })
