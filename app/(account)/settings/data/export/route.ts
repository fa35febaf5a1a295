import { fileOrUnavailable, PRIVATE } from '@/app/file-or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { exported } from '@/lib/archive/export'
import { SIZE_HEADER } from '@/lib/archive/rules'
import { dayIn } from '@/lib/zone'

export const dynamic = 'force-dynamic'

/** Everything that the viewer has made or done, as one file that the import reads back. Statements: viewer, limit, and a cursor for each table. */
async function archive() {
  const viewer = await getSignedIn()
  if (!viewer) return null
  const now = new Date()
  const file = await exported(viewer, now)
  if (!file.ok)
    return new Response(null, {
      status: 303,
      headers: { ...PRIVATE, location: '/settings/data?notice=export-too-often' },
    })
  return new Response(file.value.body, {
    headers: {
      ...PRIVATE,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="waymark-${dayIn(viewer.timeZone, now)}.json"`,
      // Packed on its way it has another length, and none that is known.
      [SIZE_HEADER]: String(file.value.bytes),
    },
  })
}

export const GET = fileOrUnavailable(archive)
