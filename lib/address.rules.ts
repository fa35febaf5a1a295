/** Set from the socket itself (lib/headers.ts), over whatever the client sent under this name. */
export const PEER_HEADER = 'x-waymark-peer'

/** The address that was asked for, as `/timeline?kind=course`; set in the same place. */
export const HERE_HEADER = 'x-waymark-here'

/** Path and query, without what Next adds when it asks for a page's data alone. */
export function hereOf({ pathname, searchParams }: URL): string {
  const query = new URLSearchParams(searchParams)
  query.delete('_rsc')
  return query.size > 0 ? `${pathname}?${query}` : pathname
}

/**
 * The client's address. Without trusted proxies it is the socket's; behind `hops` of them each appended the address it saw to
 * `X-Forwarded-For`, so the one `hops` places from the right was written by the outermost; whatever stands left of it was
 * written by the client. A list shorter than that did not come through the proxies.
 */
export function clientAddress(headers: Headers, hops: number): string {
  const peer = headers.get(PEER_HEADER) ?? 'unknown'
  if (hops === 0) return peer
  const seen = (headers.get('x-forwarded-for') ?? '').split(',').map((each) => each.trim())
  return seen.at(-hops) || peer
}

/** One person's machines often have a whole IPv6 /64 to themselves, so that is one address for a limit. */
export function addressKey(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address.replace('::ffff:', '')
  const [head = '', tail = ''] = address.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const gap = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...gap, ...right].slice(0, 4).join(':')
}
