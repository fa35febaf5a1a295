import { Link } from './link'

type ChoicesProps = {
  label: string
  /** The label in one word, to be seen. */
  word: string
  /** Value → name. */
  names: Record<string, string>
  chosen: string | null
  href: (value: string | null) => string
  /** How much each of them shows, where that is known. */
  counts?: { all: number; by: ReadonlyMap<string, number> } | null | undefined
}

const Count = ({ of }: { of: number }) => (
  <span className="ml-1.5 font-normal text-muted tabular-nums">{of}</span>
)

/** One filter as a row of links, so that what it shows has an address. On a phone it is one line, with the chosen one in front. */
export const Choices = ({ label, word, names, chosen, href, counts }: ChoicesProps) => (
  <nav
    aria-label={label}
    className="max-sm:-mx-4 flex items-center gap-2 max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 sm:flex-wrap print:hidden"
  >
    <span aria-hidden="true" className="-order-2 w-12 shrink-0 text-muted text-sm">
      {word}
    </span>
    {[[null, 'All'] as const, ...Object.entries(names)].map(([value, name]) => (
      <Link
        key={name}
        href={href(value)}
        scroll={false}
        aria-current={value === chosen ? 'true' : undefined}
        className="inline-flex min-h-9 shrink-0 items-center rounded-full border border-line px-3 text-sm aria-[current]:border-accent aria-[current]:bg-wash aria-[current]:font-semibold max-sm:aria-[current]:-order-1"
      >
        {name}
        {counts && <Count of={value === null ? counts.all : (counts.by.get(value) ?? 0)} />}
      </Link>
    ))}
  </nav>
)

/** An address with those parameters that are set. */
export function address(path: string, query: Record<string, string | null | undefined>): string {
  const set = Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return set.length > 0 ? `${path}?${new URLSearchParams(set)}` : path
}
