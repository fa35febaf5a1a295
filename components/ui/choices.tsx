import { ChoiceLinks } from './choice-links'

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

/** One filter as a row of links, so that what it shows has an address. */
export const Choices = ({ label, word, names, chosen, href, counts }: ChoicesProps) => (
  <ChoiceLinks
    label={label}
    word={word}
    links={[[null, 'All'] as const, ...Object.entries(names)].map(([value, name]) => [
      name,
      href(value),
      value === chosen,
      counts ? (value === null ? counts.all : (counts.by.get(value) ?? 0)) : null,
    ])}
  />
)

/** An address with those parameters that are set. */
export function address(path: string, query: Record<string, string | null | undefined>): string {
  const set = Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : []))
  return set.length > 0 ? `${path}?${new URLSearchParams(set)}` : path
}
