'use client'
import { UndoOffer } from '@/components/ui/undo-offer'
import { arrange } from '@/lib/catalog/actions'

const DID = {
  raise: ['Moved up', 'lower'],
  lower: ['Moved down', 'raise'],
  remove: ['Removed', 'restore'],
  restore: ['Brought back', 'remove'],
} as const

export type Arrangement = keyof typeof DID

/** Offers to take back what a button of the list just did. */
export const OwnUndo = ({ verb, id, title }: { verb: Arrangement; id: string; title: string }) => {
  const [word, back] = DID[verb]
  return <UndoOffer text={`${word}: ${title}`} action={arrange} name="arrange" value={`${back}:${id}`} />
}
