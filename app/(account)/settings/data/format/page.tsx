import { getSignedIn } from '@/app/signed-in'
import { FormatTable } from '@/components/archive/format-table'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { formatTables } from '@/lib/archive/format'
import { TABLES_LEFT_OUT } from '@/lib/archive/left-out.rules'

export const metadata = { title: 'The file of your data' }

export default async function FormatPage() {
  if (!(await getSignedIn())) return null
  return (
    <>
      <PageTitle title="The file of your data">
        <p>
          What “Export everything” writes and “Import” reads: JSON in UTF-8, version 1. Whatever reads JSON
          reads it.
        </p>
      </PageTitle>
      <div className="grid gap-6">
        <p className="max-w-prose">
          <code>waymark</code> is “archive”, <code>version</code> is 1, <code>exportedAt</code> is the moment
          at which everything was as the file says, <code>person</code> is one object, and <code>tables</code>{' '}
          has a list of rows for each of the names below. Every column is there in every row.
        </p>
        {formatTables().map((table) => (
          <FormatTable key={table.name} {...table} />
        ))}
        <section aria-labelledby="left-out" className="grid gap-2 border-line border-t pt-5">
          <h2 id="left-out" className="text-lg">
            What is not in it
          </h2>
          <dl className="grid gap-2">
            {Object.entries(TABLES_LEFT_OUT).map(([name, reason]) => (
              <div key={name}>
                <dt className="font-semibold">{name}</dt>
                <dd className="text-muted">{reason}</dd>
              </div>
            ))}
          </dl>
          <p className="text-muted">Your sign-in name and password are not in it either.</p>
        </section>
        <p className="print:hidden">
          <Link href="/settings/data">Back to your data</Link>
        </p>
      </div>
    </>
  )
}
