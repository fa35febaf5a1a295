import { orUnavailable } from '@/app/or-unavailable'
import { getVisit } from '@/app/visit'
import { briefComparison } from '@/components/compare/groups'
import { Overlap } from '@/components/compare/overlap'
import { SideBySide } from '@/components/compare/side-by-side'
import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { getAssessment } from '@/lib/assessment/queries'
import { rolesFrom } from '@/lib/guide/comparison.rules'
import { getGuide } from '@/lib/guide/queries'
import { levelsKnown } from '@/lib/skills/rules'

async function LandingPage({ searchParams }: PageProps<'/'>) {
  const [visit, { notice }] = await Promise.all([getVisit(), searchParams])
  const guide = getGuide()
  const roles = rolesFrom(guide, {})
  if (!visit || !roles) return null
  const { catalog } = visit
  const subject = { guide, catalog, roles, levels: levelsKnown(catalog, visit) }
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
      <SideBySide subject={subject} groups={briefComparison(subject)} visit={visit} />
      <div className="mt-12">
        <Overlap guide={guide} roles={roles} />
      </div>
      <p className="mt-10 flex flex-wrap items-center gap-x-6 gap-y-3">
        <Link href="/compare" className={button.secondary}>
          The whole comparison
        </Link>
        <span className="text-muted">
          Every task and skill, industries, and what {guide.claims.size} sourced claims say for and against.
        </span>
      </p>
    </>
  )
}

export default orUnavailable(LandingPage)
