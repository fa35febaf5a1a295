import { LEVEL } from '@/components/catalog/words'
import { TermHint } from '@/components/glossary/term-hint'
import { Link } from '@/components/ui/link'
import type { Owned } from '@/lib/guide/rules'
import type { Cell, Item, Row, Standing } from './rows'

/** A square that is full, half full, a frame or a dash; the words beside it say the same. */
const SIGN: Record<Owned, string> = {
  primary: 'M1 1h10v10H1z',
  shared: 'M1 1h10v10H1zM2 2v8l8-8z',
  secondary: 'M1 1h10v10H1zM2 2v8h8V2z',
  none: 'M2 5.5h8v1H2z',
}

const Sign = ({ mark }: { mark: Owned }) => (
  <svg viewBox="0 0 12 12" className="comparison-sign" aria-hidden="true">
    <path d={SIGN[mark]} fillRule="evenodd" />
  </svg>
)

/** Where the reader stands with a skill, in words. */
const Stand = ({ standing: { level, enough } }: { standing: Standing }) => (
  <span className="comparison-stand" data-enough={enough}>
    {level === 0 ? 'You: not yet' : `You: ${LEVEL[level]}${enough ? ', enough' : ''}`}
  </span>
)

const Words = ({ item: { text, note, href, hint, standing } }: { item: Item }) => (
  <>
    {href ? <Link href={href}>{text}</Link> : text}
    {hint && <TermHint terms={hint.terms} about={text} place={hint.id} />}
    {note && <span className="comparison-note">{note}</span>}
    {standing && <Stand standing={standing} />}
  </>
)

/** What a sign stands before stays beside it when it wraps. */
const One = ({ item }: { item: Item }) =>
  item.mark ? (
    <span className="comparison-marked">
      <Sign mark={item.mark} />
      <span>
        <Words item={item} />
      </span>
    </span>
  ) : (
    <Words item={item} />
  )

/** What one role has in a row, or that nothing is recorded. */
export function Items({ cell: { items, nothing }, as = 'list' }: { cell: Cell; as?: Row['as'] | undefined }) {
  const [first] = items
  if (!first) return <span className="comparison-nothing">{nothing}</span>
  if (as === 'words') return items.map(({ text }) => text).join(', ')
  if (items.length === 1) return <One item={first} />
  const List = as === 'steps' ? 'ol' : 'ul'
  return (
    <List>
      {items.map((item) => (
        <li key={item.text}>
          <One item={item} />
        </li>
      ))}
    </List>
  )
}
