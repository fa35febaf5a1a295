import { fileOrUnavailable, PRIVATE } from '@/app/file-or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { ownFile } from '@/app/transcript/file'
import { timelineFileOf } from '@/app/transcript/timeline-file'
import type { Viewer } from '@/lib/auth/rules'
import { readPortfolio } from '@/lib/portfolio/queries'
import { TABLES, tableFile } from '@/lib/transcript/table.rules'

export const dynamic = 'force-dynamic'

const nothing = () => new Response('There is no such file.\n', { status: 404, headers: PRIVATE })

async function fileOf(viewer: Viewer, name: string): Promise<string | null> {
  if (name === 'timeline') return timelineFileOf(viewer)
  const table = TABLES.find((each) => each === name)
  return table ? tableFile(table, await readPortfolio(viewer)) : null
}

/** One table of what the viewer finished, or their timeline, as CSV: `/transcript/projects.csv`. */
async function table(_request: Request, { params }: RouteContext<'/transcript/[table]'>) {
  const [viewer, { table: asked }] = await Promise.all([getSignedIn(), params])
  if (!viewer) return null
  const name = /^([a-z]+)\.csv$/.exec(asked)?.[1] ?? ''
  const text = await fileOf(viewer, name)
  return text === null ? nothing() : ownFile(viewer, text, 'text/csv', name)
}

export const GET = fileOrUnavailable(table)
