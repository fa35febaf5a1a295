import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { revokeLink } from '@/lib/profile/actions'

/** A link with its times in words, in the zone of its owner. */
type LinkRow = {
  id: string
  label: string
  made: string
  ends: string | null
  over: boolean
  opened: string | null
}

/** The links that were made and not revoked, each with its end. */
export const ShareLinks = ({ links }: { links: readonly LinkRow[] }) =>
  links.length > 0 && (
    <ul className="grid gap-4">
      {links.map(({ id, label, made, ends, over, opened }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-line border-b pb-4">
          <p className="min-w-0 wrap-anywhere">
            <strong>{label}</strong>
            <br />
            <span className="text-muted text-sm">
              Made {made}, {opened ? `last opened ${opened}` : 'never opened'},{' '}
              {ends ? `${over ? 'ended' : 'ends'} ${ends}` : 'no last day'}
            </span>
          </p>
          <ActionForm action={revokeLink}>
            <input type="hidden" name="id" value={id} />
            <button
              type="submit"
              className={button.quiet}
              aria-label={`Revoke the link for ${label}, made ${made}`}
            >
              Revoke
            </button>
          </ActionForm>
        </li>
      ))}
    </ul>
  )
