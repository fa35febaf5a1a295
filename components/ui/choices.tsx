import { Link } from './link'

type ChoicesProps = {
  label: string
  /** Value → name. */
  names: Record<string, string>
  chosen: string | null
  href: (value: string | null) => string
}

/** One filter as a row of links, so that what it shows has an address. */
export const Choices = ({ label, names, chosen, href }: ChoicesProps) => (
  <nav aria-label={label} className="flex flex-wrap gap-2 print:hidden">
    {[[null, 'All'] as const, ...Object.entries(names)].map(([value, name]) => (
      <Link
        key={name}
        href={href(value)}
        scroll={false}
        aria-current={value === chosen ? 'true' : undefined}
        className="inline-flex min-h-9 items-center rounded-full border border-line px-3 text-sm aria-[current]:border-accent aria-[current]:bg-wash aria-[current]:font-semibold"
      >
        {name}
      </Link>
    ))}
  </nav>
)

/** An address with those parameters that are set. */
export function address(path: string, query: Record<string, string | null | undefined>): string {
  const set = Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return set.length > 0 ? `${path}?${new URLSearchParams(set)}` : path
}
