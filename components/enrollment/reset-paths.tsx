import { dayWords } from '@/components/trail/day-words'
import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { FieldForm } from '@/components/ui/field-form'
import { type Asked, proofField } from '@/components/ui/proof-field'
import { resetPath, undoReset } from '@/lib/enrollment/actions'
import { type Resettable, UNDO_DAYS } from '@/lib/enrollment/reset.rules'

type ResetPathsProps = { paths: readonly (Resettable & { title: string })[]; viewer: Asked }

/** Every path that somebody walks, to be started again, and the fresh starts that can be taken back. */
export const ResetPaths = ({ paths, viewer }: ResetPathsProps) => (
  <ul className="grid gap-8">
    {paths.map(({ pathId, title, resetOn }) => (
      <li key={pathId} className="grid gap-5 border-line border-t pt-4">
        <h2 className="text-lg">{title}</h2>
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
        <FieldForm
          action={resetPath}
          hidden={{ pathId }}
          fields={[proofField(viewer)]}
          submit={`Start ${title} again`}
          danger
        />
      </li>
    ))}
  </ul>
)
