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

/** Where a claim comes from: title, publisher, year, and whom they quote. */
export const Source = ({ claim: { source, primarySource } }: { claim: Claim }) => (
  <>
    {source.publisher}
    {source.year && ` (${source.year})`}: <Address url={source.url}>{source.title}</Address>
    {primarySource && (
      <>
        , from <Address url={primarySource.url}>{primarySource.publisher}</Address>
        {!primarySource.opened && ' (not opened for this guide)'}
      </>
    )}
  </>
)
