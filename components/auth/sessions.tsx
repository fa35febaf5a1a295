import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { revokeSession, signOutEverywhere } from '@/lib/auth/actions'

type SessionRow = { id: string; browser: string; current: boolean; since: string; seen: string }

/** The browsers that are signed in, with a way out of each and of all of them. */
export const Sessions = ({ sessions }: { sessions: readonly SessionRow[] }) => (
  <>
    <ul className="mb-4 grid gap-4">
      {sessions.map(({ id, browser, current, since, seen }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-line border-b pb-4">
          <p>
            <strong>{browser}</strong>
            {current && ' (this browser)'}
            <br />
            <span className="text-muted text-sm">
              Signed in {since}, last used {seen}
            </span>
          </p>
          {!current && (
            <ActionForm action={revokeSession}>
              <input type="hidden" name="session" value={id} />
              <button
                type="submit"
                className={button.quiet}
                aria-label={`Sign out of ${browser}, signed in ${since}`}
              >
                Sign out there
              </button>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
    <ActionForm action={signOutEverywhere}>
      <button type="submit" className={button.secondary}>
        Sign out everywhere
      </button>
    </ActionForm>
  </>
)
