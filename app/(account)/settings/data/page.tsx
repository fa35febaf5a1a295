import { getSignedIn } from '@/app/signed-in'
import { ExportLink } from '@/components/archive/export-link'
import { ImportFile } from '@/components/archive/import-file'
import { TakeAway } from '@/components/transcript/take-away'
import { Arrival } from '@/components/ui/arrival'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { Section } from '../section'
import { noticeIn, refusalFrom } from './words'

export const metadata = { title: 'Your data' }

export default async function DataPage({ searchParams }: PageProps<'/settings/data'>) {
  if (!(await getSignedIn())) return null
  const search = await searchParams
  const notice = noticeIn(search)
  return (
    <>
      <PageTitle title="Your data">
        <p>It is yours: take all of it with you, and bring it back.</p>
      </PageTitle>
      {notice && <Arrival tone={notice.tone}>{notice.text}</Arrival>}
      <Section title="Take it out">
        <p className="mb-4 max-w-prose">
          One file with everything you made or did here: paths, milestones, dates, notes, links, facts, plans,
          applications, answers and your whole history. Your password, sessions and the address of your
          calendar feed are not in it. <Link href="/settings/data/format">What the file looks like</Link>
        </p>
        <ExportLink />
      </Section>
      <div className="mt-10 border-line border-t pt-6 print:hidden">
        <TakeAway />
      </div>
      <Section title="Bring it back">
        <p className="mb-4 max-w-prose">
          What is new is added with its history, what is here already is left alone, and what is here
          otherwise stays as it is here unless you choose the file’s side. Evidence that comes back is your
          word, as it was.
        </p>
        <ImportFile refusal={refusalFrom(search)} />
      </Section>
      <Section title="Bring what you finished elsewhere">
        <p className="max-w-prose">
          From the progress of a roadmap, a CSV file of finished courses or a list of your own: see{' '}
          <Link href="/settings/data/list">which milestones it is here</Link>, and mark them.
        </p>
      </Section>
      <Section title="Delete it">
        <p className="max-w-prose">
          <Link href="/settings#delete-account">Delete account</Link> shows first what goes with it.
        </p>
      </Section>
      <p className="mt-10 print:hidden">
        <Link href="/settings">All settings</Link>
      </p>
    </>
  )
}
