const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** The configured origin; for a loopback one also the other spellings of loopback with the same port. */
export function allowedOrigins(configured: string): string[] {
  const { protocol, hostname, port, origin } = new URL(configured)
  if (!LOOPBACK.includes(hostname)) return [origin]
  return LOOPBACK.map((host) => new URL(`${protocol}//${host}${port && `:${port}`}`).origin)
}

/**
 * Whether a request that changes something comes from our own pages: its `Origin` is ours, or it has none and the browser says
 * that no other site is behind it. Neither `Host` nor `X-Forwarded-Host` is asked: whoever sends the request writes them.
 */
export function isSameOrigin(headers: Headers, allowed: readonly string[]): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return allowed.includes(origin)
  return ['same-origin', 'none'].includes(headers.get('sec-fetch-site') ?? '')
}
