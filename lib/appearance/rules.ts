export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const THEME_COOKIE = 'waymark.theme'

/** The remembered theme; anything else follows the system. */
export const themeFrom = (value: string | undefined): Theme =>
  THEMES.find((theme) => theme === value) ?? 'system'

/** How days are written: "21 Nov 2026" or "Nov 21, 2026". */
const LOCALES = ['en-GB', 'en-US'] as const
export type Locale = (typeof LOCALES)[number]

export const LOCALE_COOKIE = 'waymark.locale'

/** The locale of that name (a BCP 47 tag); undefined for any other. */
export const toLocale = (value: string | undefined): Locale | undefined =>
  LOCALES.find((locale) => locale === value)

/**
 * The remembered locale, or else that of the browser. Of its languages (Accept-Language, RFC 9110) the first one counts alone: most
 * browsers name American English among the others.
 */
export const localeFrom = (cookies = '', languages = ''): Locale =>
  toLocale(new RegExp(`(?:^|; ?)${LOCALE_COOKIE}=([^;]*)`).exec(cookies)?.[1]) ??
  (/^\s*en-US\b/i.test(languages) ? 'en-US' : 'en-GB')
