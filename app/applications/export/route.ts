import { fileOrUnavailable, PRIVATE } from '@/app/file-or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { csvFile } from '@/lib/applications/csv.rules'
import { readWhole } from '@/lib/applications/queries'
import { dayIn } from '@/lib/zone'

export const dynamic = 'force-dynamic'

/** The viewer's applications as a file that the import reads back. */
async function exported() {
  const viewer = await getSignedIn()
  if (!viewer) return null
  const file = csvFile(await readWhole(viewer))
  const name = `waymark-applications-${dayIn(viewer.timeZone, new Date())}.csv`
  return new Response(file, {
    headers: {
      ...PRIVATE,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })
}

export const GET = fileOrUnavailable(exported)
