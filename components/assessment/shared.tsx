import { dayWords } from '@/components/trail/day-words'
import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import type { Assessment } from '@/lib/assessment/rules'
import { bandOf, sideOf } from '@/lib/assessment/scoring.rules'
import type { Summary } from '@/lib/assessment/share.rules'
import { Method } from './method'
import { Split } from './split'
import { headline, type Titles } from './words'

type SharedProps = { assessment: Assessment; titles: Titles; summary: Summary }

/** Somebody's result as they chose to show it: what the address says, and nothing else. */
export function Shared({ assessment, titles, summary }: SharedProps) {
  const { bands } = assessment.scoring
  const { mlePercent, readiness, answered, takenOn } = summary
  return (
    <>
      <PageTitle title="A shared result">
        <p className="text-ink">
          {headline(bandOf(bands, mlePercent), sideOf(bands, mlePercent), titles)}. Taken on{' '}
          {dayWords(takenOn)}, {answered} of {assessment.statements.length} statements answered
          {readiness !== null && `, readiness for either path ${Math.round(readiness)} %`}.
        </p>
        <p className="mt-2 text-base">
          The numbers are in the address itself; Waymark has stored nothing and vouches for nothing.
        </p>
      </PageTitle>
      <div className="grid gap-10">
        <div className="max-w-2xl">
          <Split score={summary} factors={assessment.factors} titles={titles} />
        </div>
        <p>
          <Link href="/assessment" className={button.primary}>
            Answer the statements yourself
          </Link>
        </p>
        <Method assessment={assessment} />
      </div>
    </>
  )
}
