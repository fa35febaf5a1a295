import { expect, test } from 'vitest'
import { localeFrom } from '@/lib/appearance/rules'

test.each([
  ['', '', 'en-GB'],
  ['', 'en-US,en;q=0.9', 'en-US'],
  ['', 'de-DE,de;q=0.9,en-US;q=0.8', 'en-GB'],
  ['', 'en', 'en-GB'],
  ['waymark.locale=en-GB', 'en-US', 'en-GB'],
  ['waymark.theme=dark; waymark.locale=en-US', 'en-GB', 'en-US'],
  ['notwaymark.locale=en-US; waymark.locale=nonsense', 'en-GB', 'en-GB'],
])('with cookies “%s” and languages “%s” days are written as in %s', (cookies, languages, locale) =>
  expect(localeFrom(cookies, languages)).toBe(locale),
)
