import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import type { standingOf } from '@/lib/assessment/rules'

/** Before the first result: the one next step. */
export const NoResult = ({ standing: { answered, total } }: { standing: ReturnType<typeof standingOf> }) => (
  <>
    <PageTitle title="No result yet">
      <p>
        {answered === 0
          ? `Answer ${total} statements, in about five minutes, and see which path you lean to.`
          : `You have answered ${answered} of ${total} statements. They are kept until you go on.`}
      </p>
    </PageTitle>
    <Link href="/assessment" className={button.primary}>
      {answered === 0 ? 'Start with the first statement' : 'Go on answering'}
    </Link>
  </>
)
