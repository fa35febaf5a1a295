import type { List } from '@/lib/portfolio/rules'
import { LIST, TIER } from './labels'
import { MoreOnScreen } from './more'
import type { OnScreen } from './on-paper'
import type { Piece } from './piece'

/** Where on the page a piece of work is: its skills lead there. */
export const placeOf = (id: string) => `work-${id}`

/** How much stands behind it. */
export const TierMark = ({ tier }: Pick<Piece, 'tier'>) => (
  <span className="tier" data-tier={tier}>
    {TIER[tier]}
  </span>
)

const Links = ({ links }: Required<Pick<Piece, 'links'>>) => (
  <ul className="work-links">
    {links.map(({ url, title, host }) => (
      <li key={url}>
        <a href={url} target="_blank" rel="noopener noreferrer nofollow ugc">
          {title}
        </a>{' '}
        <span>{host}</span>
      </li>
    ))}
  </ul>
)

const Told = ({ told }: Required<Pick<Piece, 'told'>>) => (
  <dl>
    {told.map(([label, text]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
)

type EntryProps = { piece: Piece & OnScreen }

/** One finished thing: a waymark on the walked part of the trail. */
const Entry = ({ piece: { id, title, tier, when, said, told, shows, links, onScreen } }: EntryProps) => (
  <li id={placeOf(id)} data-on-screen={onScreen}>
    <h3>{title}</h3>
    <p className="work-meta">
      <TierMark tier={tier} />
      {when && (
        <span>
          {when.since && `${when.since} to `}
          <time dateTime={when.text}>{when.words}</time>
        </span>
      )}
      {said?.map((each) => (
        <span key={each}>{each}</span>
      ))}
    </p>
    {told && <Told told={told} />}
    {shows && <p className="work-shows">{shows.join(' · ')}</p>}
    {links && <Links links={links} />}
  </li>
)

type WorkProps = { of: List; pieces: readonly (Piece & OnScreen)[]; compact?: boolean }

/** One kind of finished work; nothing where there is none. */
export const Work = ({ of, pieces, compact = false }: WorkProps) =>
  pieces.length > 0 && (
    <section aria-labelledby={of} className={compact ? 'work work-compact' : 'work'}>
      <h2 id={of}>{LIST[of].title}</h2>
      <ul>
        {pieces.map((piece) => (
          <Entry key={piece.id} piece={piece} />
        ))}
      </ul>
      <MoreOnScreen of={pieces} />
    </section>
  )
