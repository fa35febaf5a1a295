import type { Metadata } from 'next'
import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { BadgeList } from '@/components/badges/badge-list'
import { badgeRow } from '@/components/badges/rows'
import { NextStep } from '@/components/progress/next-step'
import { Arrival } from '@/components/ui/arrival'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { readOwnBadges } from '@/lib/badges/own'

export const metadata: Metadata = { title: 'Badges' }

const NOTICES: Record<string, string> = {
  made: 'The badge is made. Give its link or its file to whoever should see it.',
  removed: 'The badge is taken back.',
}

async function BadgesPage({ searchParams }: PageProps<'/badges'>) {
  const viewer = await getSignedIn()
  if (!viewer) return null
  const [badges, { saved }] = await Promise.all([readOwnBadges(viewer), searchParams])
  const notice = NOTICES[String(saved)]
  return (
    <>
      <PageTitle title="Badges">
        <p>
          A signed file of something you finished, that others can <Link href="/badges/verify">verify</Link>{' '}
          without an account. It says itself that it is your word.
        </p>
      </PageTitle>
      {notice && (
        <div className="mb-6">
          <Arrival>{notice}</Arrival>
        </div>
      )}
      {badges.length > 0 ? (
        <BadgeList rows={badges.map(badgeRow)} />
      ) : (
        <NextStep>
          Nothing is finished yet that a badge could be made of: a side project, an internship, or a whole
          path.
        </NextStep>
      )}
    </>
  )
}

export default orUnavailable(BadgesPage)
