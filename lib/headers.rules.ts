type Policy = { nonce: string; dev: boolean; formTargets?: readonly string[] }

/**
 * The content security policy of one answer. Only scripts with its nonce run, and what they load (`strict-dynamic`); nothing
 * is embedded, framed or sent elsewhere. `formTargets`: browsers apply `form-action` to the redirect after a form too, so a page
 * whose form leads to a sign-in provider names it.
 */
export function contentSecurityPolicy({ nonce, dev, formTargets = [] }: Policy): string {
  const script = `'nonce-${nonce}' 'strict-dynamic'`
  return [
    "default-src 'none'",
    // React rebuilds server stacks with eval while developing, and only then.
    `script-src ${script}${dev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ["form-action 'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
}

const NO_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'usb',
  'xr-spatial-tracking',
].map((name) => `${name}=()`)

/** The headers that every answer carries, whatever it is. */
export const securityHeaders = (https: boolean): Record<string, string> => ({
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': NO_FEATURES.join(', '),
  ...(https && { 'Strict-Transport-Security': 'max-age=31536000' }),
})

/** Where people show themselves to others: under an address of theirs, or by a private link. */
const isShown = (pathname: string) => /^\/[ps](\/|$)/.test(pathname)

/**
 * What else holds for an address. Nobody's page is for search engines unless its owner says so (lib/answer.ts), whatever is at the
 * address; and a private link tells no other site where somebody came from.
 */
export const headersAt = (pathname: string): Record<string, string> => ({
  ...(isShown(pathname) && { 'X-Robots-Tag': 'noindex, nofollow' }),
  ...(pathname.startsWith('/s/') && {
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'private, no-store',
  }),
})
