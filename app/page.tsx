import { Comparison } from '@/components/catalog/comparison'
import { Choose } from '@/components/enrollment/choose'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { getAssessment } from '@/lib/assessment/queries'
import { getViewer } from '@/lib/auth/viewer'
import { getCatalog } from '@/lib/catalog/queries'

export default async function LandingPage({ searchParams }: PageProps<'/'>) {
  const [catalog, access, { notice }] = await Promise.all([getCatalog(), getViewer(), searchParams])
  const [mle, ds] = [catalog.paths.get('mle'), catalog.paths.get('ds')]
  if (access.status === 'unavailable' || !mle || !ds) return null
  const enrollments = access.status === 'user' ? access.viewer.enrollments : []
  const choose = (path: typeof mle) => (
    <Choose
      path={path}
      signedIn={access.status === 'user'}
      chosen={enrollments.some(({ pathId }) => pathId === path.id)}
    />
  )
  return (
    <>
      {notice === 'account-deleted' && (
        <div className="mb-8">
          <Notice tone="calm">Your account and everything in it are deleted.</Notice>
        </div>
      )}
      <header className="mb-10 grid max-w-3xl gap-4">
        <h1>Engineer or scientist? Compare, choose, and see how far you have come.</h1>
        <p className="text-lg text-muted">
          Two paths into AI, from the first course to the first role. Tick what you have done: a skill learnt
          once counts on both.
        </p>
        <p>
          Not sure? <Link href="/assessment">Answer {getAssessment().statements.length} statements</Link> and
          see which one fits you better.
        </p>
      </header>
      <Comparison catalog={catalog} paths={[mle, ds]} choose={choose} />
    </>
  )
}
