import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'

type ToolsProps = { all: boolean; results: boolean }

/** What else there is to do with a sheet: look at it another way, and see what came of it. */
export const Tools = ({ all, results }: ToolsProps) => (
  <nav aria-label="Sheet" className="mt-10 flex flex-wrap gap-x-6 gap-y-2 border-line border-t pt-4">
    <Link href={all ? '/assessment' : '/assessment?view=all'} className={button.quiet}>
      {all ? 'One statement at a time' : 'All statements on one page'}
    </Link>
    {results && (
      <Link href="/assessment/result" className={button.quiet}>
        Your results
      </Link>
    )}
  </nav>
)
