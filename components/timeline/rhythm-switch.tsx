import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { hideRhythm } from '@/lib/timeline/actions'

/** Shows the weekly rhythm or hides it. */
export const RhythmSwitch = ({ hidden, quiet = false }: { hidden: boolean; quiet?: boolean }) => (
  <ActionForm action={hideRhythm} className="print:hidden">
    <button
      type="submit"
      name="hidden"
      value={hidden ? 'no' : 'yes'}
      className={quiet ? button.quiet : button.secondary}
    >
      {hidden ? 'Show my rhythm' : 'Hide my rhythm'}
    </button>
  </ActionForm>
)
