import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { orUnavailable } from '@/app/or-unavailable'
import { Meaning } from '@/components/badges/meaning'
import { VerdictView } from '@/components/badges/verdict'
import { VerifyForm } from '@/components/badges/verify-form'
import { button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { readBadgeAt } from '@/lib/badges/check'
import { badgePath } from '@/lib/badges/rules'
import { origin } from '@/lib/origin'

/** The same for every badge: what it says is for whoever has the link, and not for those who list pages. */
export const metadata: Metadata = { title: 'A badge', robots: { index: false, follow: false } }

async function BadgePage({ params }: PageProps<'/badges/[id]'>) {
  const { id } = await params
  const { verdict } = (await readBadgeAt(id, new Date())) ?? missing()
  return (
    <>
      <PageTitle title="A badge of Waymark" />
      <div className="grid gap-12">
        <div className="grid gap-6">
          <VerdictView verdict={verdict} />
          <p className="print:hidden">
            <a href={`/badges/${id}/file`} download className={button.secondary}>
              Download the badge
            </a>
          </p>
        </div>
        <section aria-labelledby="whose" className="grid gap-4 print:hidden">
          <h2 id="whose">Whose is it?</h2>
          <p className="max-w-prose text-muted">
            The name is not in the badge to be read, but it can be compared: write the name of the person who
            showed it to you.
          </p>
          <VerifyForm badge={`${origin()}${badgePath(id)}`} />
        </section>
        <Meaning />
      </div>
    </>
  )
}

export default orUnavailable(BadgePage)
