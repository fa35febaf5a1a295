import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { make, remove } from '@/lib/badges/actions'
import type { BadgeRow } from './rows'

const Preview = ({ row }: { row: BadgeRow }) => (
  <details className="text-sm">
    <summary className="min-h-6 cursor-pointer text-accent">What it says</summary>
    <div className="mt-2 grid gap-2 wrap-anywhere">
      <p>
        “{row.title}”, {row.about}. That nobody examined it stands in the badge itself.
      </p>
      {row.links.map((url) => (
        <p key={url}>{url}</p>
      ))}
      {row.words && <p className="whitespace-pre-wrap">{row.words}</p>}
      <p className="text-muted">
        Your name is in it only as a hash, which somebody who knows the name can compare. Your e-mail, notes,
        steps and other links are not.
      </p>
    </div>
  </details>
)

const MakeButton = ({ row, children }: { row: BadgeRow; children: string }) => (
  <ActionForm action={make}>
    <button
      type="submit"
      name="of"
      value={row.of}
      className={button.secondary}
      aria-label={`${children}: ${row.title}`}
    >
      {children}
    </button>
  </ActionForm>
)

const TakeBack = ({ row }: { row: BadgeRow }) => (
  <details className="text-sm">
    <summary className="min-h-6 cursor-pointer text-accent">Take back</summary>
    <ActionForm action={remove} className="mt-2 grid max-w-prose gap-3">
      <p>Its address stops working at once, and whoever verifies its text is told that it does not stand.</p>
      <p>
        <button
          type="submit"
          name="of"
          value={row.of}
          className={button.danger}
          aria-label={`Take back: ${row.title}`}
        >
          Take back
        </button>
      </p>
    </ActionForm>
  </details>
)

const SAYS = {
  outdated:
    'What it would say, or the key that signs it, has changed since. Made anew, it keeps its address.',
  fallen: 'It does not stand now: what it is about is not done, or not on that day.',
}

function MadeBadge({ row, made }: { row: BadgeRow; made: NonNullable<BadgeRow['made']> }) {
  const { state, address, id } = made
  if (state === 'fallen')
    return (
      <>
        <p className="font-semibold text-warn">{SAYS.fallen}</p>
        {row.about && <MakeButton row={row}>Make anew</MakeButton>}
      </>
    )
  return (
    <>
      {state === 'outdated' && <p className="font-semibold text-warn">{SAYS.outdated}</p>}
      <p className="text-sm wrap-anywhere">
        <span className="text-muted">Whoever has this link can read it: </span>
        <Link href={`/badges/${id}`}>{address}</Link>
      </p>
      <div className="flex flex-wrap gap-3">
        <a
          href={`/badges/${id}/file`}
          download
          className={button.secondary}
          aria-label={`Download: ${row.title}`}
        >
          Download
        </a>
        {state === 'outdated' && <MakeButton row={row}>Make anew</MakeButton>}
      </div>
    </>
  )
}

/** What somebody can have a badge of, and the badges they made. */
export const BadgeList = ({ rows }: { rows: readonly BadgeRow[] }) => (
  <ul className="grid">
    {rows.map((row) => (
      <li
        key={row.of}
        id={row.anchor}
        className="grid gap-3 border-line border-t py-5 target:bg-wash target:px-3"
      >
        <h2 className="line-clamp-4 text-lg wrap-anywhere">{row.title}</h2>
        {row.about && <p className="text-muted text-sm">{row.about}</p>}
        {row.about && <Preview row={row} />}
        {row.made ? <MadeBadge row={row} made={row.made} /> : <MakeButton row={row}>Make badge</MakeButton>}
        {row.made && <TakeBack row={row} />}
      </li>
    ))}
  </ul>
)
