import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { Heatmap } from '@/components/timeline/heatmap'
import { RecapLists } from '@/components/timeline/recap-lists'
import { Ways } from '@/components/timeline/recap-ways'
import { periodWords, recapNumbers } from '@/components/timeline/recap-words'
import { ReflectionForm } from '@/components/timeline/reflection-form'
import { Reflections } from '@/components/timeline/reflections'
import { PageTitle } from '@/components/ui/page-title'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { heatmapOf } from '@/lib/timeline/heat.rules'
import { learningOf } from '@/lib/timeline/learning.rules'
import { around, recapPeriodFrom } from '@/lib/timeline/period.rules'
import { readRecap } from '@/lib/timeline/recap.queries'
import { recapOf } from '@/lib/timeline/recap.rules'
import { NO_REFLECTION } from '@/lib/timeline/reflection.rules'
import { dayIn } from '@/lib/zone'

type Props = PageProps<'/timeline/[period]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { period } = await params
  return { title: `Recap ${period}` }
}

async function RecapPage({ params }: Props) {
  const [viewer, shared, { period: name }] = await Promise.all([getSignedIn(), getCatalog(), params])
  if (!viewer) return null
  const today = dayIn(viewer.timeZone, new Date())
  const period = recapPeriodFrom(name, today) ?? missing()
  const page = await readRecap(viewer, period)
  const catalog = ownCatalog(shared, page.own)
  const learning = learningOf(page.standings, page.others)
  const recap = recapOf(catalog, page.standings, learning, period)
  const numbers = recapNumbers(recap, page.sent)
  const year = period.name.slice(0, 4)
  return (
    <>
      <PageTitle title={periodWords(period)}>
        <p>{numbers.length > 0 ? `${numbers.join(', ')}.` : 'Nothing is written down for this time.'}</p>
      </PageTitle>
      <Ways period={period} {...around(period, today)} />
      <div className="grid grid-cols-1 gap-10 print:gap-5">
        {period.unit === 'year' && (
          <Heatmap year={year} weeks={heatmapOf(learning, Number(year))} today={today} />
        )}
        <RecapLists catalog={catalog} recap={recap} />
        {period.unit === 'year' && <Reflections reflections={page.reflections} />}
        {period.unit === 'month' && (
          <section aria-labelledby="reflection" className="grid gap-4">
            <h2 id="reflection">Looking back</h2>
            <p className="max-w-prose text-muted print:hidden">For you alone: nobody else ever sees this.</p>
            <ReflectionForm viewerId={viewer.id} month={name} stored={page.reflections[0] ?? NO_REFLECTION} />
          </section>
        )}
      </div>
    </>
  )
}

export default orUnavailable(RecapPage)
