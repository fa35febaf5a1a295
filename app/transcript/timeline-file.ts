import { type EntryRow, entryRow } from '@/components/timeline/words'
import type { Viewer } from '@/lib/auth/rules'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { askedOf } from '@/lib/timeline/asked.rules'
import { readTimeline } from '@/lib/timeline/queries'
import { type Cursor, timelineFilter } from '@/lib/timeline/rules'
import { csvOf } from '@/lib/transcript/table.rules'

/** Entries that are read at once. */
const PAGE = 500

/** The viewer's whole timeline as CSV, newest first: one statement for 500 entries. */
export async function timelineFileOf(viewer: Viewer): Promise<string> {
  const shared = await getCatalog()
  const rows: EntryRow[] = []
  let before: Cursor | null = null
  do {
    const filter = { ...timelineFilter({}, []), before }
    const page = await readTimeline(viewer, askedOf(shared, filter, PAGE))
    const catalog = ownCatalog(shared, page.own)
    rows.push(...page.entries.map((entry) => entryRow(catalog, entry)))
    before = page.earlier
  } while (before)
  return csvOf<EntryRow>(
    [
      ['Day', ({ day }) => day],
      ['What happened', ({ words }) => words],
      ['About', ({ title }) => title],
      ['Evidence', ({ evidence }) => evidence],
      ['Reason', ({ reason }) => reason],
    ],
    rows,
  )
}
