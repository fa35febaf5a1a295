import { dayWords } from '@/components/trail/day-words'
import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { resetPath, undoReset } from '@/lib/enrollment/actions'
import { type Resettable, UNDO_DAYS } from '@/lib/enrollment/reset.rules'

type ResetPathsProps = { paths: readonly (Resettable & { title: string })[] }

/** Every path that somebody walks, to be started again, and the fresh starts that can be taken back. */
export const ResetPaths = ({ paths }: ResetPathsProps) => (
  <ul className="grid gap-5">
    {paths.map(({ pathId, title, resetOn }) => (
      <li key={pathId} className="grid justify-items-start gap-3 border-line border-t pt-4">
        <h3>{title}</h3>
        {resetOn && (
          <ActionForm action={undoReset} className="grid justify-items-start gap-2">
            <input type="hidden" name="pathId" value={pathId} />
            <p>
              Started again on {dayWords(resetOn)}. For {UNDO_DAYS} days that can be taken back.
            </p>
            <button
              type="submit"
              className={button.secondary}
              aria-label={`Take back the fresh start of ${title}`}
            >
              Take it back
            </button>
          </ActionForm>
        )}
        <details>
          <summary>Start it again</summary>
          <ActionForm action={resetPath} className="grid justify-items-start gap-3 pt-3">
            <input type="hidden" name="pathId" value={pathId} />
            <button type="submit" className={button.danger}>
              Start {title} again
            </button>
          </ActionForm>
        </details>
      </li>
    ))}
  </ul>
)
