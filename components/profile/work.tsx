import type { ReactNode } from 'react'
import { dayWords, whenWords } from '@/components/trail/day-words'
import type { WorkLink } from '@/lib/portfolio/link.rules'
import type { Portfolio } from '@/lib/portfolio/rules'
import { whenText } from '@/lib/progress/when.rules'
import { hostOf, LINK, LIST, TIER } from './words'

type Work = Pick<Portfolio['projects'][number], 'milestoneId' | 'title' | 'when' | 'tier' | 'links'>

/** Where on the page a piece of work is: its skills lead there. */
export const placeOf = (milestoneId: string) => `work-${milestoneId}`

/** How much stands behind it. */
export const TierMark = ({ tier }: { tier: Work['tier'] }) => (
  <span className="tier" data-tier={tier}>
    {TIER[tier]}
  </span>
)

const Links = ({ links }: { links: readonly WorkLink[] }) =>
  links.length > 0 && (
    <ul className="work-links">
      {links.map(({ what, url, title }) => (
        <li key={url}>
          <a href={url} target="_blank" rel="noopener noreferrer nofollow ugc">
            {title ?? LINK[what]}
          </a>{' '}
          <span>{hostOf(url)}</span>
        </li>
      ))}
    </ul>
  )

type EntryProps = {
  work: Work
  /** The day on which it began, where that is worth telling. */
  since?: string | null
  /** What is said of it beside its day. */
  said?: readonly (string | null)[]
  children?: ReactNode
}

/** One finished thing: a waymark on the walked part of the trail. */
export const Entry = ({
  work: { milestoneId, title, when, tier, links },
  since = null,
  said = [],
  children,
}: EntryProps) => {
  const words = said.filter(Boolean)
  return (
    <li id={placeOf(milestoneId)}>
      <h3>{title}</h3>
      <p className="work-meta">
        <TierMark tier={tier} />
        {when && (
          <span>
            {since && since < when.on && `${dayWords(since)} to `}
            <time dateTime={whenText(when)}>{whenWords(when)}</time>
          </span>
        )}
        {words.map((each) => (
          <span key={each}>{each}</span>
        ))}
      </p>
      {children}
      <Links links={links} />
    </li>
  )
}

/** One kind of finished work; nothing where there is none. */
export const List = ({
  of,
  compact = false,
  children,
}: {
  of: keyof typeof LIST
  compact?: boolean
  children: readonly ReactNode[]
}) =>
  children.length > 0 && (
    <section aria-labelledby={of} className={compact ? 'work work-compact' : 'work'}>
      <h2 id={of}>{LIST[of].title}</h2>
      <ul>{children}</ul>
    </section>
  )
