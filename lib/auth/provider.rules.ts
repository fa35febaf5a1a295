/** The sign-in providers there can be, with the words on the button and where their consent page is. */
export const PROVIDERS = {
  github: { label: 'GitHub', consent: 'https://github.com' },
  google: { label: 'Google', consent: 'https://accounts.google.com' },
} as const

export type ProviderId = keyof typeof PROVIDERS

/** The variables that set them up. */
type Env = { [name in 'GITHUB_ID' | 'GITHUB_SECRET' | 'GOOGLE_ID' | 'GOOGLE_SECRET']?: string | undefined }

/** The name of a provider as people know it; the stored word for one that Waymark no longer offers. */
export const providerLabel = (id: string): string =>
  Object.entries(PROVIDERS).find(([known]) => known === id)?.[1].label ?? id

/** The providers that are set up: both variables of each. */
export function configured(env: Env): ProviderId[] {
  const both = { github: env.GITHUB_ID && env.GITHUB_SECRET, google: env.GOOGLE_ID && env.GOOGLE_SECRET }
  return (['github', 'google'] as const).filter((id) => both[id])
}

/** Where the forms of a page may lead besides this site: from the sign-in pages to the consent pages. */
export const formTargets = (env: Env, pathname: string): string[] =>
  /^\/sign-(in|up)$/.test(pathname) ? configured(env).map((id) => PROVIDERS[id].consent) : []
