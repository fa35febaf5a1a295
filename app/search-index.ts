import { createHash } from 'node:crypto'
import { entriesOf } from '@/components/search/entries'
import { getCatalog } from '@/lib/catalog/queries'
import type { Catalog } from '@/lib/catalog/rules'
import { getGuide } from '@/lib/guide/queries'
import { type Index, indexOf } from '@/lib/search/match.rules'
import type { Entry } from '@/lib/search/rules'

type Searchable = {
  entries: readonly Entry[]
  index: Index
  /** The entries as the palette fetches them. */
  json: string
  /** Another one for other content. */
  etag: string
}

let made: { from: Catalog; searchable: Searchable } | null = null

function make(catalog: Catalog): Searchable {
  const entries = entriesOf(catalog, getGuide())
  const json = JSON.stringify(entries)
  const etag = `W/"${createHash('sha256').update(json).digest('base64url').slice(0, 20)}"`
  return { entries, index: indexOf(entries), json, etag }
}

/** Everything that can be found, prepared once for the content in memory. No database statement. */
export async function getSearchable(): Promise<Searchable> {
  const catalog = await getCatalog()
  if (made?.from !== catalog) made = { from: catalog, searchable: make(catalog) }
  return made.searchable
}
