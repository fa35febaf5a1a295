import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { forgetPending, importPending } from '@/lib/archive/actions'
import type { ImportPreview as Preview } from '@/lib/archive/rules'
import { Conflicts } from './conflicts'
import { GROUP_NAMES } from './words'
import './archive.css'

/** What an import would do, by what there is, and the button that does it. */
export const ImportPreview = ({ no, preview }: { no: string; preview: Preview }) => (
  <div className="grid gap-6">
    <Table lines={preview.lines} />
    {preview.fresh > 0 || preview.person || preview.lines.some(({ other }) => other > 0) ? (
      <Confirm no={no} preview={preview} />
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
          <th scope="row">{GROUP_NAMES[group]}</th>
          <td data-title="New">{fresh}</td>
          <td data-title="Here already">{same}</td>
          <td data-title="Here otherwise">{other}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Confirm = ({ no, preview: { fresh, person, lines } }: { no: string; preview: Preview }) => {
  const choices = lines.some((line) => line.choices > 0)
  return (
    <ActionForm action={importPending} className="grid justify-items-start gap-6">
      <input type="hidden" name="no" value={no} />
      <Conflicts lines={lines} />
      {person && (
        <label className="flex items-baseline gap-2">
          <input type="checkbox" name="person" />
          <span className="wrap-anywhere">
            Take the name and time zone as well: {person.displayName}, {person.timeZone}
          </span>
        </label>
      )}
      {(fresh > 0 || person || choices) && (
        <button type="submit" className={button.primary}>
          {fresh > 0 ? 'Import what is new' : 'Take what is chosen'}
          {fresh > 0 && choices && ' and chosen'}
        </button>
      )}
    </ActionForm>
  )
}

/** The way out: nothing was stored but the file itself. */
export const Forget = () => (
  <ActionForm action={forgetPending}>
    <button type="submit" className={button.secondary}>
      Forget this file
    </button>
  </ActionForm>
)
