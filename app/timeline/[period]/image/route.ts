import { notFound } from 'next/navigation'
import { ImageResponse } from 'next/og'
import { fileOrUnavailable, PRIVATE } from '@/app/file-or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { Picture } from '@/components/timeline/picture'
import { periodWords, recapNumbers } from '@/components/timeline/recap-words'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { learningOf } from '@/lib/timeline/learning.rules'
import { periodFrom } from '@/lib/timeline/period.rules'
import { readRecap } from '@/lib/timeline/recap.queries'
import { recapOf } from '@/lib/timeline/recap.rules'
import { dayIn } from '@/lib/zone'

/** A recap as a picture to keep or to show. Only numbers: no title that somebody wrote themselves, and nothing is fetched for it. */
async function image(_request: Request, { params }: RouteContext<'/timeline/[period]/image'>) {
  const [viewer, shared, { period: name }] = await Promise.all([getSignedIn(), getCatalog(), params])
  if (!viewer) return null
  const period = periodFrom(name, dayIn(viewer.timeZone, new Date())) ?? notFound()
  const page = await readRecap(viewer, period)
  const learning = learningOf(page.standings, page.others)
  const recap = recapOf(ownCatalog(shared, page.own), page.standings, learning, period)
  return new ImageResponse(Picture({ title: periodWords(period), numbers: recapNumbers(recap, page.sent) }), {
    ...{ width: 1200, height: 630 },
    headers: {
      ...PRIVATE,
      'Content-Disposition': `attachment; filename="waymark-${period.name}.png"`,
    },
  })
}

export const GET = fileOrUnavailable(image)
