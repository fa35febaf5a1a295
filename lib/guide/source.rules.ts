import type { Guide } from './rules'

/** Where the two articles stood that the guide began with. */
const ARTICLES = ['enoumen.com', 'aiforbeginners.com']

/**
 * Whether an address may be a link. Those of the two articles are shown as text (`displayRules` of the content): a domain may
 * meanwhile belong to another operator.
 */
export function isLinkable(url: string): boolean {
  const host = new URL(url).hostname
  return !ARTICLES.some((article) => host === article || host.endsWith(`.${article}`))
}

type Article = Guide['contrasts'][number]['source']

/** The articles whose addresses are shown as text, each once, in the order in which the claims name them. */
export function articlesOf({ claims }: Guide): Article[] {
  const sources = [...claims.values()].map(({ source }) => source)
  return [...new Map(sources.filter(({ url }) => !isLinkable(url)).map((each) => [each.url, each])).values()]
}
