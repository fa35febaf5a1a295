/** What any program may read from any page: keys, the issuer, a badge by its address and whether it stands. */
const PUBLIC = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Robots-Tag': 'noindex, nofollow',
}

/** A JSON document for other programs. `seconds` is for how long they may keep it. */
export const publicJson = (content: object, seconds = 0, type = 'application/json') =>
  new Response(`${JSON.stringify(content, null, 2)}\n`, {
    headers: {
      ...PUBLIC,
      'Content-Type': type,
      'Cache-Control': seconds > 0 ? `public, max-age=${seconds}` : 'no-store',
    },
  })

/** A text for other programs, to be kept as a file where `name` is given. */
export const publicText = (text: string, { name, status = 200 }: { name?: string; status?: number } = {}) =>
  new Response(text, {
    status,
    headers: {
      ...PUBLIC,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(name && { 'Content-Disposition': `attachment; filename="${name}"` }),
    },
  })

/** There is nothing here, whatever there was. */
export const nothingHere = () => publicText('There is no badge here.\n', { status: 404 })
