import { getSearchable } from '@/app/search-index'

export const dynamic = 'force-dynamic'

/** For five minutes it is not asked for again; for a week what is at hand is shown at once and brought up to date behind it. */
const CACHE = 'public, max-age=300, stale-while-revalidate=604800'

/** Everything that can be found: public content, the same for everybody. 304 where the asker has it already. */
export async function GET(request: Request) {
  const { json, etag } = await getSearchable()
  const headers = { 'Cache-Control': CACHE, ETag: etag }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(json, { headers: { ...headers, 'Content-Type': 'application/json' } })
}
