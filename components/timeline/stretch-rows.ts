import type { Catalog } from '@/lib/catalog/rules'
import type { Gain } from '@/lib/skills/gain.rules'
import type { Entry } from '@/lib/timeline/rules'
import { byStretch, type Stretch, type Zoom } from '@/lib/timeline/stretch.rules'
import { looseWords, stretchHref, stretchWords } from './stretch-words'
import type { StretchRow } from './stretches'
import { entryRow } from './words'

type Page = {
  entries: readonly Entry[]
  /** By the name of a heading, what the history has under it. */
  counts: ReadonlyMap<string, number>
  /** Of all pages, what the history does not have. */
  expired: readonly Entry[]
}

const countWords = (count: number) => (count === 1 ? '1 entry' : `${count} entries`)

/** Nothing more is known of what stands under it, and the heading says so. */
const isLoose = ({ unit }: Stretch, zoom: Zoom) => unit !== zoom

/** A page of the timeline in words, under headings of that length. */
export function stretchRows(
  catalog: Catalog,
  { entries, counts, expired }: Page,
  zoom: Zoom,
  gains: ReadonlyMap<string, readonly Gain[]>,
): StretchRow[] {
  const beside = new Map(byStretch(expired, zoom).map(({ name, entries: those }) => [name, those.length]))
  return byStretch(entries, zoom).map(({ name, stretch, entries: those }) => ({
    name,
    title: isLoose(stretch, zoom) ? looseWords(stretch) : stretchWords(stretch),
    href: stretchHref(stretch),
    count: countWords((counts.get(name) ?? 0) + (beside.get(name) ?? 0)),
    rows: those.map((entry) => ({
      ...entryRow(catalog, entry, gains),
      ...(isLoose(stretch, zoom) && { on: '' }),
    })),
  }))
}
