import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { orUnavailable } from '@/app/or-unavailable'
import { Changes } from '@/components/assessment/changes'
import { Method } from '@/components/assessment/method'
import { NoResult } from '@/components/assessment/no-result'
import { NoSuchResult } from '@/components/assessment/no-such-result'
import { OverTime } from '@/components/assessment/over-time'
import { Readiness } from '@/components/assessment/readiness'
import { Reasons } from '@/components/assessment/reasons'
import { Share } from '@/components/assessment/share'
import { Shared } from '@/components/assessment/shared'
import { Split } from '@/components/assessment/split'
import { StartAgain } from '@/components/assessment/start-again'
import { Tastes } from '@/components/assessment/tastes'
import { headline } from '@/components/assessment/words'
import { Choose } from '@/components/enrollment/choose'
import { SwitchLinks } from '@/components/enrollment/switch-link'
import { dayWords } from '@/components/trail/day-words'
import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { getAssessment } from '@/lib/assessment/queries'
import { bandOf, sideOf } from '@/lib/assessment/scoring.rules'
import { summaryFrom, summaryText } from '@/lib/assessment/share.rules'
import { tasteOf } from '@/lib/assessment/try.rules'
import { getViewer } from '@/lib/auth/viewer'
import { getCatalog } from '@/lib/catalog/queries'
import { origin } from '@/lib/origin'
import { getOutcome } from './outcome'

/** A result is between a person and whoever they show it to. */
export const metadata: Metadata = { title: 'Your result', robots: { index: false, follow: false } }

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

async function ResultPage({ searchParams }: PageProps<'/assessment/result'>) {
  const [access, catalog, query] = await Promise.all([getViewer(), getCatalog(), searchParams])
  const [mle, ds] = [catalog.paths.get('mle'), catalog.paths.get('ds')]
  if (access.status === 'unavailable' || !mle || !ds) return null
  const assessment = getAssessment()
  const titles = { mle: mle.title, ds: ds.title }
  if (query.s !== undefined) {
    const summary = summaryFrom(assessment, one(query.s)) ?? missing(<NoSuchResult />)
    return <Shared assessment={assessment} titles={titles} summary={summary} />
  }
  const viewer = access.status === 'user' ? access.viewer : null
  const { outcome, results, done, draft } = await getOutcome(assessment, viewer, one(query.of))
  if (query.of !== undefined && outcome?.no !== Number(one(query.of))) missing(<NoSuchResult />)
  if (!outcome) return <NoResult standing={draft} />
  const { score, takenOn, answers } = outcome
  const { bands } = assessment.scoring
  const [band, side] = [bandOf(bands, score.mlePercent), sideOf(bands, score.mlePercent)]
  const chosen = viewer?.enrollments.map(({ pathId }) => pathId) ?? []
  const share = `${origin()}/assessment/result?s=${summaryText({ ...score, takenOn })}`
  return (
    <>
      <PageTitle title={headline(band, side, titles)}>
        <p>{band.message}</p>
      </PageTitle>
      <p className="mb-6 text-muted">
        Taken on {dayWords(takenOn)}. {score.answered} of {assessment.statements.length} statements answered.
      </p>
      <div className="max-w-2xl">
        <Split score={score} factors={assessment.factors} titles={titles} />
      </div>
      <div className="my-10 grid gap-4 print:hidden">
        <div className="flex flex-wrap gap-4">
          {[mle, ds].map((path) => (
            <Choose key={path.id} path={path} signedIn={viewer !== null} chosen={chosen.includes(path.id)} />
          ))}
        </div>
        {viewer && <SwitchLinks paths={[mle, ds]} enrollments={viewer.enrollments} />}
      </div>
      <div className="grid gap-10">
        {answers ? (
          <>
            <Reasons assessment={assessment} answers={answers} titles={titles} />
            <Changes assessment={assessment} answers={answers} titles={titles} />
          </>
        ) : (
          <p className="max-w-prose">
            This result is of edition {score.version} of the statements. Its reasons cannot be told with the
            weights of today’s edition, {assessment.version}.
          </p>
        )}
        <Readiness percent={score.readiness} />
        <Tastes
          tastes={[mle, ds].map((path) => ({ title: path.title, milestone: tasteOf(catalog, path, done) }))}
        />
        <OverTime results={results} shown={outcome.no} bands={bands} titles={titles} />
        <Method assessment={assessment} titles={titles} />
        <Share address={share} />
      </div>
      <div className="mt-10 flex flex-wrap items-center gap-x-6 gap-y-3 border-line border-t pt-4 print:hidden">
        {!viewer && (
          <p>
            <Link href="/sign-up?next=/assessment/result">Create an account</Link> to keep this result; it
            comes along.
          </p>
        )}
        <Link href="/assessment" className={button.quiet}>
          Look at your answers
        </Link>
        <StartAgain />
      </div>
    </>
  )
}

export default orUnavailable(ResultPage)
