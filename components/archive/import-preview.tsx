import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { forgetPending, importPending } from '@/lib/archive/actions'
import type { ImportPreview as Preview } from '@/lib/archive/rules'
import { GROUP_NAMES } from './words'
import './archive.css'

/** More than anybody reads. */
const NAMED = 50

const named = (other: readonly string[]) =>
  other.slice(0, NAMED).join('; ') + (other.length > NAMED ? ` and ${other.length - NAMED} more` : '')

/** What an import would do, by what there is, and the button that does it. */
export const ImportPreview = ({ no, preview }: { no: string; preview: Preview }) => (
  <div className="grid gap-6">
    <Table lines={preview.lines} />
    {preview.lines.some(({ other }) => other.length > 0) && (
      <p className="max-w-prose">
        What is here otherwise stays as it is here. To have all of it as in the file, import it into a new
        account.
      </p>
    )}
    {preview.fresh > 0 || preview.person ? (
      <Confirm no={no} person={preview.person} />
    ) : (
      <Notice tone="calm">Nothing to add: everything in the file is here already.</Notice>
    )}
    <Forget />
  </div>
)

const Table = ({ lines }: Pick<Preview, 'lines'>) => (
  <table className="archive">
    <thead>
      <tr>
        <th scope="col">What</th>
        <th scope="col">New</th>
        <th scope="col">Here already</th>
        <th scope="col">Here otherwise</th>
      </tr>
    </thead>
    <tbody>
      {lines.map(({ group, fresh, same, other }) => (
        <tr key={group}>
          <th scope="row">
            {GROUP_NAMES[group]}
            {other.length > 0 && <span className="block font-normal text-muted text-sm">{named(other)}</span>}
          </th>
          <td data-title="New">{fresh}</td>
          <td data-title="Here already">{same}</td>
          <td data-title="Here otherwise">{other.length}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Confirm = ({ no, person }: { no: string; person: Preview['person'] }) => (
  <ActionForm action={importPending} className="grid justify-items-start gap-4">
    <input type="hidden" name="no" value={no} />
    {person && (
      <label className="flex items-baseline gap-2">
        <input type="checkbox" name="person" />
        <span className="wrap-anywhere">
          Take the name and time zone as well: {person.displayName}, {person.timeZone}
        </span>
      </label>
    )}
    <button type="submit" className={button.primary}>
      Import what is new
    </button>
  </ActionForm>
)

/** The way out: nothing was stored but the file itself. */
export const Forget = () => (
  <ActionForm action={forgetPending}>
    <button type="submit" className={button.secondary}>
      Forget this file
    </button>
  </ActionForm>
)
