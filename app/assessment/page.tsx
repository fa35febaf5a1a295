import type { Metadata } from 'next'
import { AllAtOnce } from '@/components/assessment/all-at-once'
import { OneByOne } from '@/components/assessment/one-by-one'
import { Tools } from '@/components/assessment/tools'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { getAsked, getAssessment, readDraft } from '@/lib/assessment/queries'
import { known, nextOpen } from '@/lib/assessment/rules'
import { scriptCookie } from '@/lib/auth/cookie.names'
import { readSheet } from '@/lib/auth/sheet'
import { getViewer } from '@/lib/auth/viewer'
import { getGuide } from '@/lib/guide/queries'

export const metadata: Metadata = {
  title: 'Which path fits you better?',
  description:
    'Twenty-four statements about interests, skills, aspirations and work style, and a reasoned leaning.',
}

export default async function AssessmentPage({ searchParams }: PageProps<'/assessment'>) {
  const [access, remembered, { view, n, more }] = await Promise.all([getViewer(), readSheet(), searchParams])
  if (access.status === 'unavailable') return null
  const assessment = getAssessment()
  const { title, intro, statements } = assessment
  const signedIn = access.status === 'user'
  // What this browser still holds is newer than what has reached the account.
  const kept = signedIn ? await readDraft(access.viewer) : {}
  const given = known(assessment, { ...kept, ...remembered.draft })
  const all = view === 'all'
  const place = typeof n === 'string' && /^\d{1,3}$/.test(n) ? Number(n) : nextOpen(statements, given)
  const sheet = {
    asked: getAsked(getGuide()),
    given,
    cookie: scriptCookie('assessment'),
    signedIn,
  }
  return (
    <>
      <PageTitle title={title}>{all && <p className="text-base">{intro}</p>}</PageTitle>
      {more !== undefined && (
        <div className="mb-6 max-w-2xl">
          <Notice tone="warn">That was not enough for a result yet. Answer a few more.</Notice>
        </div>
      )}
      {all ? (
        <AllAtOnce {...sheet} />
      ) : (
        <OneByOne
          {...sheet}
          start={Math.min(Math.max(place, 1), statements.length)}
          intro={<p className="text-muted">{intro}</p>}
          hint={
            <p className="noscript:hidden">
              Tap an answer or press its number, 1 to 5, and the next statement follows. Left and right go
              back and on.
            </p>
          }
        />
      )}
      <Tools all={all} results={signedIn || remembered.taken !== null} />
    </>
  )
}
