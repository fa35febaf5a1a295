import { UndoOffer } from '@/components/ui/undo-offer'
import { hideEstimates, pause, removePause, undoPlan, undoResume, undoTarget } from '@/lib/plan/actions'
import type { Target } from '@/lib/plan/rules'

type UndoChangeProps = {
  /** What was done, and what takes it back needs, as the address says it. */
  saved: string
  undo: string
  text: string
  targets: readonly Pick<Target, 'milestoneId' | 'on'>[]
}

/** Whether there is a way back from what was done: hours can be taken back as long as nobody changed them again (`version`). */
export const canUndo = (saved: unknown, undo: unknown, version: number): boolean =>
  saved === 'hidden' ||
  saved === 'shown' ||
  (saved === 'hours' ? undo === String(version) : typeof undo === 'string' && isNamed(saved))

const isNamed = (saved: unknown) =>
  ['paused', 'resumed', 'removed', 'target', 'untargeted'].includes(saved as string)

/** Takes the last change of the plan back: hours, a pause or its end, a target date, the switch of the estimates. */
export function UndoChange({ saved, undo, text, targets }: UndoChangeProps) {
  const [first = '', second = '', third = ''] = undo.split('~')
  if (saved === 'hidden' || saved === 'shown')
    return (
      <UndoOffer text={text} action={hideEstimates} name="hidden" value={saved === 'hidden' ? 'no' : 'yes'} />
    )
  if (saved === 'hours') return <UndoOffer text={text} action={undoPlan} name="version" value={first} />
  if (saved === 'resumed') return <UndoOffer text={text} action={undoResume} name="fromDay" value={first} />
  if (saved === 'paused') return <UndoOffer text={text} action={removePause} name="fromDay" value={first} />
  if (saved === 'removed')
    return (
      <UndoOffer
        text={text}
        action={pause}
        name="fromDay"
        value={first}
        hidden={{ toDay: second, kind: third }}
      />
    )
  const seen = targets.find(({ milestoneId }) => milestoneId === first)?.on ?? ''
  return (
    <UndoOffer
      text={text}
      action={undoTarget}
      name="milestoneId"
      value={first}
      hidden={{ seen, targetOn: second }}
    />
  )
}
