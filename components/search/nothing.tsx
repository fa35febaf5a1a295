import { Link } from '@/components/ui/link'
import type { Entry } from '@/lib/search/rules'
import { KINDS } from '@/lib/search/rules'
import { KIND_WORDS } from './words'

const LIST = new Intl.ListFormat('en-GB')

function countWords(entries: readonly Entry[], kind: (typeof KINDS)[number]): string {
  const count = entries.filter((entry) => entry.kind === kind).length
  const [one, many] = KIND_WORDS[kind]
  return `${count} ${(count === 1 ? one : many).toLowerCase()}`
}

/** Before anything was asked for: how much there is to find, and what to try. */
export const Start = ({ entries }: { entries: readonly Entry[] }) => (
  <div className="grid max-w-prose gap-3">
    <p>
      There are {LIST.format(KINDS.map((kind) => countWords(entries, kind)))} to find. A slip of the keys is
      forgiven.
    </p>
    <p>
      Try <Link href="/search?q=python">python</Link>, <Link href="/search?q=a%2Fb+test">a/b test</Link> or{' '}
      <Link href="/search?q=kaggle">kaggle</Link>.
    </p>
  </div>
)

/** Nothing was found: what to do instead. */
export const Nothing = () => (
  <div className="grid max-w-prose gap-3">
    <p>Every word has to occur, so fewer or shorter words find more: try the one that matters most.</p>
    <p>
      Or look through the <Link href="/paths">paths</Link>, stage by stage.
    </p>
  </div>
)
