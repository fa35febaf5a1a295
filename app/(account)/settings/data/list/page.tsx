import { getSignedIn } from '@/app/signed-in'
import { ListForm } from '@/components/archive/list-form'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'

export const metadata = { title: 'Bring a list' }

export default async function ListPage() {
  if (!(await getSignedIn())) return null
  return (
    <>
      <PageTitle title="Bring a list">
        <p>What you finished elsewhere: you see which milestones it is here before anything is marked.</p>
      </PageTitle>
      <div className="grid gap-8">
        <details className="max-w-prose">
          <summary>What the list may look like</summary>
          <div className="grid gap-3 pt-3">
            <p>
              A CSV file, as spreadsheets and course platforms write it: its first line names the columns.
              “Title” or “Course” is needed; “Date”, “Provider” and “URL” help.
            </p>
            <p>
              The progress of a roadmap, as roadmap.sh has it: JSON with a list “done”. What is only being
              learnt, skipped or removed is left out. Where the list has ids only, choose the file of the
              roadmap itself as well, which gives them names.
            </p>
            <p>
              Or lines of your own, one title on each: “Machine Learning Zoomcamp”, or “- [x] Git” in a list.
            </p>
          </div>
        </details>
        <ListForm />
        <p className="print:hidden">
          <Link href="/settings/data">Back to your data</Link>
        </p>
      </div>
    </>
  )
}
