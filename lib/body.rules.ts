/** Bytes of a form, the same as `bodySizeLimit` in next.config.js: more would end in an error page of Next's. */
const MOST_BYTES = 1_200 * 1024

/** Set from the socket itself (lib/headers.ts) for a form that was too large to be read. */
export const TOO_LARGE_HEADER = 'x-waymark-too-large'

/**
 * Whether a form that a page posted without scripts is larger than any of ours, as it says itself. Browsers always say it; whatever
 * comes without saying is counted by Next while it reads.
 */
export const isTooLarge = (
  method: string | undefined,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): boolean =>
  method === 'POST' && !('next-action' in headers) && Number(headers['content-length'] ?? 0) > MOST_BYTES
