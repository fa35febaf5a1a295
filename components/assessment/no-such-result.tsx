import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'

/** For an address that holds no summary, and for the number of a result that is not one of the reader's. */
export function NoSuchResult() {
  return (
    <>
      <PageTitle title="This address holds no result">
        <p>
          Perhaps a part of it got lost on the way: ask for it again. If the result is your own,{' '}
          <Link href="/sign-in?next=/assessment/result">sign in</Link> to see it.
        </p>
      </PageTitle>
      <p>
        <Link href="/assessment" className={button.primary}>
          Answer the statements yourself
        </Link>
      </p>
    </>
  )
}
