import { type Day, isDay } from '../day'
import { type Assessment, ENOUGH } from './rules'
import type { Score } from './scoring.rules'

/** What a shared address tells: a score and its day. Single answers are not in it. */
export type Summary = Score & { takenOn: Day }

/** Longer than any summary that we write. */
const LONGEST = 400

const figure = (percent: number) => percent.toFixed(2)

function percentFrom(text = ''): number | null {
  const percent = /^\d{1,3}\.\d\d$/.test(text) ? Number(text) : Number.NaN
  return percent <= 100 ? percent : null
}

/** `1.0.0~2026-11-21~24~57.50~75.00~interests-50.00~…`: readable, and without a sign that an address would have to escape. */
export const summaryText = ({
  version,
  takenOn,
  answered,
  mlePercent,
  readiness,
  factors,
}: Summary): string =>
  [
    version,
    takenOn,
    answered,
    figure(mlePercent),
    readiness === null ? 'none' : figure(readiness),
    ...factors.map((factor) => `${factor.id}-${figure(factor.mlePercent)}`),
  ].join('~')

/** The inverse; null for anything that this questionnaire could not have written. Factors come in the order of the content. */
export function summaryFrom({ factors, statements }: Assessment, text: unknown): Summary | null {
  if (typeof text !== 'string' || text.length > LONGEST) return null
  const [version = '', takenOn = '', count = '', share, ready, ...rest] = text.split('~')
  const [mlePercent, answered] = [percentFrom(share), /^\d{1,3}$/.test(count) ? Number(count) : 0]
  const readiness = percentFrom(ready)
  const known = new Map(
    rest.map((each) => {
      const [id = '', percent = ''] = each.split('-')
      return [id, percent] as const
    }),
  )
  const split = factors.flatMap(({ id }) => {
    const percent = percentFrom(known.get(id))
    return percent === null ? [] : [{ id, mlePercent: percent }]
  })
  const sound =
    /^\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(version) &&
    isDay(takenOn) &&
    answered >= ENOUGH.overall &&
    answered <= statements.length &&
    (readiness !== null || ready === 'none') &&
    split.length === factors.length &&
    rest.length === factors.length
  return sound && mlePercent !== null
    ? { version, takenOn, answered, mlePercent, readiness, factors: split }
    : null
}
