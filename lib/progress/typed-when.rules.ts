import { type When, whenFrom } from './when.rules'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const padded = (number: string | number) => String(number).padStart(2, '0')

/** The number of an English month that is spelled out or cut to three letters or more, as two digits; undefined for another word. */
function monthOf(word: string): string | undefined {
  const place = MONTHS.indexOf(word.slice(0, 3))
  const name = MONTH.format(new Date(Date.UTC(2000, place, 1))).toLowerCase()
  return place >= 0 && name.startsWith(word) ? padded(place + 1) : undefined
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })

/** What was typed with its parts in the order of ISO 8601, where the order it was typed in leaves no doubt. */
function sorted(text: string): string | null {
  const [, month, year] = /^(\d{1,2})[./](\d{4})$/.exec(text) ?? []
  if (month && year) return `${year}-${padded(month)}`
  const [, before, word = '', after, of] =
    /^(?:(\d{1,2})\.? )?([a-z]{3,9})\.?(?: (\d{1,2}))?,? (\d{4})$/.exec(text) ?? []
  const day = before ?? after
  const named = monthOf(word)
  if (!of || !named || (before && after)) return null
  return [of, named, ...(day ? [padded(day)] : [])].join('-')
}

/**
 * What a person types for when they finished something: `2024`, `2024-05`, `05/2024`, `May 2024`, `2024-05-12`, `12 May 2024` or
 * `May 12, 2024`.
 * null for what does not exist or could be read in two ways.
 */
export function typedWhen(text: string): When | null {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  return whenFrom(sorted(typed) ?? typed)
}
