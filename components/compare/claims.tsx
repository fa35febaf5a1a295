import { dayWords } from '@/components/trail/day-words'
import type { Claim, Topic } from '@/lib/guide/claim.rules'
import { type Guide, isFounding, type Role } from '@/lib/guide/rules'
import { articlesOf } from '@/lib/guide/source.rules'
import { articleId, Source } from './source'
import { amountWords, asOfWords, CONFIDENCE, VERIFICATION } from './words'
import './claims.css'

type ClaimsProps = { guide: Guide; roles: readonly [Role, Role] }

const titlesOf = (guide: Guide, ids: readonly string[]) =>
  ids.map((id) => guide.roles.get(id)?.title ?? id).join(', ')

/** A comparison on which a claim about these roles is. */
const pageOf = (roleIds: readonly string[]) =>
  roleIds.some(isFounding) ? '/compare' : `/compare?a=${roleIds[0]}`

/** Claims of other topics that bear on one; those of its own stand beside it. */
function Related({ guide, claim: { id: of, relatedClaimIds: ids } }: { guide: Guide; claim: Claim }) {
  const others = guide.topics.filter(({ claims }) => !claims.some(({ id }) => id === of))
  const related = others.flatMap(({ title, claims }) =>
    claims
      .filter(({ id }) => ids.includes(id))
      .map(({ id, source, roleIds }) => ({ id, title, by: source.publisher, on: pageOf(roleIds) })),
  )
  if (related.length === 0) return null
  return (
    <p className="claim-source">
      See also:{' '}
      {related.map(({ id, title, by, on }, place) => (
        <span key={id}>
          {place > 0 && ', '}
          <a href={`${on}#claim-${id}`}>
            {title} ({by})
          </a>
        </span>
      ))}
    </p>
  )
}

const One = ({ guide, claim }: { guide: Guide; claim: Claim }) => (
  <li id={`claim-${claim.id}`} className="claim" data-kind={claim.confidence}>
    <p>{claim.text}</p>
    {claim.amounts?.map((amount) => (
      <p key={`${amount.roleId} ${amount.place}`} className="font-semibold">
        {titlesOf(guide, [amount.roleId])}: {amountWords(amount)}
      </p>
    ))}
    <p className="claim-source">
      <span className="claim-kind">{CONFIDENCE[claim.confidence]}</span> {asOfWords(claim.asOf)} · about{' '}
      {titlesOf(guide, claim.roleIds)} · {VERIFICATION[claim.verification]}
    </p>
    <p className="claim-source">
      <Source claim={claim} />
    </p>
    <Related guide={guide} claim={claim} />
  </li>
)

const SIDES = [
  ['supports', 'For'],
  ['opposes', 'Against'],
  ['neutral', 'Neither'],
] as const

const Side = ({ guide, title, claims }: { guide: Guide; title: string; claims: readonly Claim[] }) => (
  <div data-empty={claims.length === 0}>
    <h4>
      {title} ({claims.length})
    </h4>
    {claims.length === 0 && <p className="text-muted text-sm">No source in this guide says so.</p>}
    <ul>
      {claims.map((claim) => (
        <One key={claim.id} guide={guide} claim={claim} />
      ))}
    </ul>
  </div>
)

const Sides = ({ guide, claims }: { guide: Guide; claims: readonly Claim[] }) => (
  <div className="claim-sides">
    {SIDES.map(([stance, title]) => {
      const side = claims.filter((claim) => claim.stance === stance)
      if (side.length === 0 && stance === 'neutral') return null
      return <Side key={stance} guide={guide} title={title} claims={side} />
    })}
  </div>
)

/** The addresses of the articles that the guide began with: as text, since a domain may meanwhile be somebody else's. */
const Articles = ({ guide }: { guide: Guide }) => (
  <div className="mt-12 text-muted text-sm">
    <p>Two articles are quoted without a link, because their domains may have changed hands since:</p>
    <ul>
      {articlesOf(guide).map(({ url, publisher, title }) => (
        <li key={url} id={articleId(url)} className="py-2 wrap-anywhere">
          {publisher}: {title}, {url}
        </li>
      ))}
    </ul>
  </div>
)

/** The claims of a topic about any of the roles. */
const about = ({ claims }: Topic, roles: readonly Role[]) =>
  claims.filter(({ roleIds }) => roles.some(({ id }) => roleIds.includes(id)))

/** Sources against each other, topic by topic, never averaged. */
export function Claims({ guide, roles }: ClaimsProps) {
  const topics = guide.topics
    .map((topic) => ({ topic, claims: about(topic, roles) }))
    .filter(({ claims }) => claims.length > 0)
  return (
    <section aria-labelledby="claims" className="mt-16 print:hidden">
      <h2 id="claims">What sources say, for and against</h2>
      <p className="mt-2 max-w-prose text-muted">
        {topics.length === 0
          ? 'No source in this guide speaks about these two roles.'
          : `Nothing is averaged. Where sources disagree both sides stand next to each other, each with its date and kind, so that you can weigh them. For and against are meant towards the sentence in quotation marks. Compiled on ${dayWords(guide.meanings.compiledOn)}, edition ${guide.version}.`}
      </p>
      {topics.map(({ topic, claims }) => (
        <section
          key={topic.id}
          id={`topic-${topic.id}`}
          aria-labelledby={`${topic.id}-title`}
          className="topic"
        >
          <h3 id={`${topic.id}-title`}>{topic.title}</h3>
          <p className="topic-proposition">“{topic.proposition}”</p>
          <Sides guide={guide} claims={claims} />
        </section>
      ))}
      {topics.length > 0 && <Articles guide={guide} />}
    </section>
  )
}
