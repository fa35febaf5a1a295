import { notFound } from 'next/navigation'
import { fileOrUnavailable } from '@/app/file-or-unavailable'
import { pictureOf } from '@/app/picture'
import { getSignedIn } from '@/app/signed-in'
import { periodWords, recapNumbers } from '@/components/timeline/recap-words'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { learningOf } from '@/lib/timeline/learning.rules'
import { recapPeriodFrom } from '@/lib/timeline/period.rules'
import { readRecap } from '@/lib/timeline/recap.queries'
import { recapOf } from '@/lib/timeline/recap.rules'
import { dayIn } from '@/lib/zone'

/** A recap as a picture to keep or to show. Only numbers: no title that somebody wrote themselves, and nothing is fetched for it. */
async function image(_request: Request, { params }: RouteContext<'/timeline/[period]/image'>) {
  const [viewer, shared, { period: name }] = await Promise.all([getSignedIn(), getCatalog(), params])
  if (!viewer) return null
  const period = recapPeriodFrom(name, dayIn(viewer.timeZone, new Date())) ?? notFound()
  const page = await readRecap(viewer, period)
  const learning = learningOf(page.standings, page.others)
  const recap = recapOf(ownCatalog(shared, page.own), page.standings, learning, period)
  return pictureOf(
    { title: periodWords(period), lines: recapNumbers(recap, page.sent) },
    { 'Content-Disposition': `attachment; filename="waymark-${period.name}.png"` },
  )
}

export const GET = fileOrUnavailable(image)
