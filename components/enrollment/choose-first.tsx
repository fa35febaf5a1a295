import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { Choose } from './choose'

type ChooseFirstProps = { paths: readonly { id: string; title: string; tagline: string }[] }

/** The dashboard of somebody who has not chosen a path yet. */
export const ChooseFirst = ({ paths }: ChooseFirstProps) => (
  <>
    <PageTitle title="Which path do you want to walk?">
      <p>
        Choose one to begin; you can change it later and keep what counts. Not sure yet?{' '}
        <Link href="/">Compare them</Link>, or see <Link href="/assessment">which fits you</Link>.
      </p>
    </PageTitle>
    <ul className="grid gap-6 md:grid-cols-2">
      {paths.map((path) => (
        <li key={path.id} className="grid content-start gap-3 rounded-lg border border-line bg-surface p-6">
          <h2>{path.title}</h2>
          <p>{path.tagline}</p>
          <Choose path={path} signedIn chosen={false} />
        </li>
      ))}
    </ul>
  </>
)
