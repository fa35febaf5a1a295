import { dateFormat } from '@/components/trail/date-format'
import type { Amount, Confidence, Verification } from '@/lib/guide/claim.rules'
import type { Branch, Owned, Weight } from '@/lib/guide/rules'

export const OWNED: Record<Owned, string> = {
  primary: 'Owns it',
  shared: 'Shares it',
  secondary: 'Helps with it',
  none: 'Not part of it',
}

export const WEIGHT: Record<Weight, string> = { primary: 'Core', shared: 'Shared', secondary: 'Helpful' }

export const BRANCH: Record<Branch, string> = {
  technical: 'technical',
  leadership: 'leading people',
  research: 'research',
  consulting: 'consulting',
}

/** Opinion is called opinion. */
export const CONFIDENCE: Record<Confidence, string> = {
  'official-statistic': 'Official statistic',
  survey: 'Survey',
  practitioner: 'Practitioner',
  vendor: 'Vendor',
  'article-opinion': 'Opinion',
}

export const VERIFICATION: Record<Verification, string> = {
  'stored copy read': 'checked in a stored copy',
  'statement read in the article': 'read in the article itself',
  unverified: 'not verified',
}

/** "112,590 USD a year, median, United States, 2024": never without currency, place and year. */
export const amountWords = ({ amount, currency, period, statistic, place, year }: Amount) =>
  `${amount.toLocaleString('en')} ${currency} a ${period}, ${statistic}, ${place}, ${year}`

const YEAR = dateFormat({ year: 'numeric' })
const MONTH = dateFormat({ year: 'numeric', month: 'long' })
const DAY = dateFormat({ year: 'numeric', month: 'long', day: 'numeric' })

/** A year, month or day as it was written: `2026-01` as "January 2026". */
const dateWords = (date: string) =>
  (date.length === 10 ? DAY : date.length === 7 ? MONTH : YEAR)().format(new Date(date))

/** "as of 14 July 2022", or that the source bears no date and when it was read. */
export function asOfWords(asOf: string): string {
  const [date = '', undated] = asOf.split('undated; read ').reverse()
  return undated === undefined ? `as of ${dateWords(date)}` : `undated, read on ${dateWords(date)}`
}

/** The sign stays on the line of its number. */
export const percentWords = (value: number) => `${value}\u00a0%`

/** "a Data Scientist", "an ML Architect": as it is said aloud. */
export const withArticle = (title: string, a: 'A' | 'a') =>
  `${/^([AEIOU]|ML(?![a-z]))/.test(title) ? `${a}n` : a} ${title}`
