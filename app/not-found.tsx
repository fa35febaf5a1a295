import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'

export const metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <>
      <PageTitle title="Page not found">
        <p>There is nothing at this address. It may have been mistyped, or it belongs to somebody else.</p>
      </PageTitle>
      <p>
        Go to the <Link href="/paths">two paths</Link> or to the <Link href="/">comparison</Link>.
      </p>
    </>
  )
}
