import { KIND } from '@/components/catalog/words'
import { Link } from '@/components/ui/link'
import type { State } from '@/lib/progress/state.rules'
import type { TrailFilter } from '@/lib/progress/trail.rules'

const STATE: Record<State, string> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  done: 'Done',
  'set-aside': 'Set aside',
}

const CHOICE =
  'inline-flex min-h-9 items-center rounded-full border border-line px-3 text-sm aria-[current]:border-accent aria-[current]:bg-wash aria-[current]:font-semibold'

type RowProps = {
  label: string
  names: Record<string, string>
  chosen: string | null
  href: (value: string | null) => string
}

const Row = ({ label, names, chosen, href }: RowProps) => (
  <nav aria-label={label} className="flex flex-wrap gap-2">
    {[[null, 'All'] as const, ...Object.entries(names)].map(([value, name]) => (
      <Link
        key={name}
        href={href(value)}
        scroll={false}
        aria-current={value === chosen ? 'true' : undefined}
        className={CHOICE}
      >
        {name}
      </Link>
    ))}
  </nav>
)

/** The filters of a path, each a link, so that a filtered trail has an address. */
export function Filters({ path, filter }: { path: string; filter: TrailFilter }) {
  const href = (change: { kind?: string | null; state?: string | null }) => {
    const { kind, state } = { ...filter, ...change }
    const set = new URLSearchParams({ ...(kind && { kind }), ...(state && { state }) })
    return `/paths/${path}${set.size > 0 ? `?${set}` : ''}`
  }
  return (
    <div className="print:hidden mb-8 grid gap-2">
      <Row label="Filter by kind" names={KIND} chosen={filter.kind} href={(kind) => href({ kind })} />
      <Row label="Filter by state" names={STATE} chosen={filter.state} href={(state) => href({ state })} />
    </div>
  )
}
