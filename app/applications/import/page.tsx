import type { Metadata } from 'next'
import { getSignedIn } from '@/app/signed-in'
import { ImportForm } from '@/components/applications/import-form'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { COLUMNS } from '@/lib/applications/csv.rules'

export const metadata: Metadata = { title: 'Import applications' }

export default async function ImportPage() {
  const viewer = await getSignedIn()
  if (!viewer) return null
  return (
    <>
      <PageTitle title="Import applications">
        <p>
          From a CSV file, as every spreadsheet writes it. You see what it would do before anything is stored.
        </p>
      </PageTitle>
      <div className="grid gap-8">
        <details className="max-w-prose">
          <summary>What the file may contain</summary>
          <div className="grid gap-3 pt-3">
            <p>
              The first line names the columns, in any order: {COLUMNS.map(([, title]) => title).join(', ')}.
              Only Company and Role are needed.
            </p>
            <p>
              Days are written as 2026-11-21. Moves are stages with their days, such as “applied 2026-10-01;
              interview 2026-10-20”; without any it is on your wishlist from today. “Leads to” is the last
              part of the address of an internship’s page.
            </p>
            <p>What is imported is history: it completes no milestone.</p>
          </div>
        </details>
        <ImportForm />
        <p>
          <Link href="/applications">All applications</Link>
        </p>
      </div>
    </>
  )
}
