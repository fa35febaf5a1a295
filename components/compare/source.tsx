import type { Claim } from '@/lib/guide/claim.rules'
import { isLinkable } from '@/lib/guide/source.rules'

/** Where the address of an article stands as text. */
export const articleId = (url: string) => `article-${new URL(url).hostname}`

const Address = ({ url, children }: { url: string; children: string }) =>
  isLinkable(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
      <span className="sr-only"> (opens a new tab)</span>
    </a>
  ) : (
    <a href={`#${articleId(url)}`}>{children}</a>
  )

const Work = ({ work: { publisher, year, title, url } }: { work: Claim['source'] }) => (
  <>
    {publisher}
    {year && ` (${year})`}: <Address url={url}>{title}</Address>
  </>
)

/** Where a claim comes from: title, publisher, year, whom they quote, and who else says so. */
export const Source = ({ claim: { source, primarySource, alsoIn = [] } }: { claim: Claim }) => (
  <>
    <Work work={source} />
    {primarySource && (
      <>
        , from <Address url={primarySource.url}>{primarySource.publisher}</Address>
        {!primarySource.opened && ' (not opened for this guide)'}
      </>
    )}
    {alsoIn.map((work) => (
      <span key={work.url}>
        ; also in <Work work={work} />
      </span>
    ))}
  </>
)
