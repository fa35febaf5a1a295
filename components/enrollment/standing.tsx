import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { makePrimary } from '@/lib/enrollment/actions'
import { type Enrollment, primaryOf } from '@/lib/enrollment/rules'
import { Choose } from './choose'
import { SwitchLink } from './switch-link'

type StandingProps = {
  path: { id: string; title: string; retired: boolean }
  /** null for a visitor without an account. */
  enrollments: readonly Enrollment[] | null
}

/** Whether this is the reader's path, and the one step that changes it. */
export function Standing({ path, enrollments }: StandingProps) {
  const chosen = enrollments?.some(({ pathId }) => pathId === path.id) ?? false
  const primary = chosen && primaryOf(enrollments ?? []) === path.id
  return (
    <div className="print:hidden my-6 flex flex-wrap items-center gap-x-6 gap-y-3">
      {primary && <p className="font-semibold">This is your path.</p>}
      {chosen && !primary && (
        <>
          <p>You walk this path too. Milestones that both paths share count on both.</p>
          <SwitchLink path={path} enrollments={enrollments} />
          <ActionForm action={makePrimary}>
            <button type="submit" name="pathId" value={path.id} className={button.secondary}>
              Make this my main path
            </button>
          </ActionForm>
        </>
      )}
      {!chosen && !path.retired && (
        <>
          <Choose path={path} signedIn={enrollments !== null} chosen={false} />
          <SwitchLink path={path} enrollments={enrollments} />
          {!enrollments && (
            <p className="text-muted">Or tick what you have done first: it is kept when you sign up.</p>
          )}
        </>
      )}
    </div>
  )
}
