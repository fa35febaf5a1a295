import { type Locale, localeFrom, toLocale } from '@/lib/appearance/rules'

/** Put there by lib/startup.ts. */
const shared = globalThis as typeof globalThis & { waymarkLocale?: () => Locale }

/** The locale of whoever reads: on the server that of the answer under way, in a browser that of the page it got. */
export const localeNow = (): Locale =>
  typeof document === 'undefined'
    ? (shared.waymarkLocale?.() ?? localeFrom())
    : (toLocale(document.documentElement.lang) ?? localeFrom())

/** A way to write days, by the calendar of UTC, for whoever reads: `format().format(date)`. */
export function dateFormat(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  const made = new Map<Locale, Intl.DateTimeFormat>()
  return () => {
    const locale = localeNow()
    const format = made.get(locale) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    made.set(locale, format)
    return format
  }
}
