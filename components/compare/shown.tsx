import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'

type ShownProps = {
  /** Rows that are left out because they say the same about both; null while all are shown. */
  hidden: number | null
  shown: number
  equal: number
  hrefs: { all: string; differences: string }
}

const rows = (count: number) => (count === 1 ? '1 row' : `${count} rows`)

/** How much of the comparison is shown, and the link to the other view: it has an address of its own. */
export const Shown = ({ hidden, shown, equal, hrefs }: ShownProps) => (
  <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
    <p role="status">
      {hidden === null
        ? `${rows(shown)}, of which ${equal} say the same about both.`
        : `${rows(shown)} that differ; ${rows(hidden)} that say the same about both ${hidden === 1 ? 'is' : 'are'} hidden.`}
    </p>
    <Link href={hidden === null ? hrefs.differences : hrefs.all} scroll={false} className={button.secondary}>
      {hidden === null ? 'Only differences' : 'Show all rows'}
    </Link>
  </div>
)
