/** What a path's address may look like; whether there is such a path is asked of the catalogue when the choice is used. */
const isSlug = (value: string): boolean => /^[a-z0-9-]{1,80}$/.test(value)

/** The path chosen by following `/sign-up?path=mle` or `/sign-in?path=mle`, so that wandering off afterwards loses nothing. */
export function chosenPath({
  pathname,
  searchParams,
}: Pick<URL, 'pathname' | 'searchParams'>): string | null {
  const slug = searchParams.get('path')
  return /^\/sign-(in|up)$/.test(pathname) && slug && isSlug(slug) ? slug : null
}
