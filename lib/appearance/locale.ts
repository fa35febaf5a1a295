import 'server-only'
import type { ServerResponse } from 'node:http'
import { answerUnderWay } from '../answer'
import { type Locale, localeFrom } from './rules'

const known = new WeakMap<ServerResponse, Locale>()

/** The locale of whoever gets the answer under way. Asked for each day on a page, so it is read once for each answer. */
export function localeOfAnswer(): Locale {
  const answer = answerUnderWay()
  if (!answer) return localeFrom()
  const { cookie, 'accept-language': languages } = answer.req.headers
  const locale = known.get(answer) ?? localeFrom(cookie, languages)
  known.set(answer, locale)
  return locale
}
