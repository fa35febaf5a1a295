import { dayWords } from '@/components/trail/day-words'
import type { Forecast, Pace } from '@/lib/plan/forecast.rules'
import type { Pause, Target } from '@/lib/plan/rules'

const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const TENTHS = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** "about 376 h". */
export const about = (hours: number) => `about ${WHOLE.format(hours)} h`

/** A number of hours a week, or of weeks: "7.8". */
const tenths = (number: number) => TENTHS.format(number)

/** "1 week", "8 weeks". */
const weeks = (count: number) =>
  count === 1 ? '1 week' : `${count < 10 ? tenths(count) : WHOLE.format(count)} weeks`

type Range = Extract<Forecast, { kind: 'range' }>

/** The estimate in one line: "between 12 Mar 2027 and 4 Jun 2027". */
export function rangeWords({ earliest, latest }: Pick<Range, 'earliest' | 'latest'>): string {
  return earliest === latest
    ? `around ${dayWords(latest)}`
    : `between ${dayWords(earliest)} and ${dayWords(latest)}`
}

const paceWords = ({ weeks: count, hours, perWeek }: Pace) =>
  `In the last ${weeks(count)} you finished ${about(hours)}, which is ${tenths(perWeek)} h a week.`

/** How the estimate comes about, sentence by sentence. */
export function arithmetic({ basis, remaining, perWeek, plain, pace }: Range): string[] {
  const division = `${about(remaining)} ÷ ${tenths(perWeek)} h a week is ${weeks(remaining / perWeek)}, which leads to ${dayWords(plain)}.`
  const divided = division.charAt(0).toUpperCase() + division.slice(1)
  if (basis === 'plan' || !pace)
    return [
      divided,
      'These are the hours you plan. After four weeks your own pace takes their place, and the date becomes a range.',
    ]
  return [
    paceWords(pace),
    divided,
    pace.slow === pace.fast
      ? 'You finish as much every week, so the range is a single day.'
      : `Your weeks differ, so the range reaches from ${tenths(pace.fast)} to ${tenths(pace.slow)} h a week.`,
  ]
}

/** Why there is no date. */
export function noEstimate(
  { why, pace }: Extract<Forecast, { kind: 'none' }>,
  remaining: number,
  hours: number | null,
) {
  const planned =
    hours === null ? [] : [`At ${hours} h a week, ${about(remaining)} are ${weeks(remaining / hours)}.`]
  if (why === 'no-pace' && pace)
    return [
      `Nothing was finished in the last ${weeks(pace.weeks)}, so your pace gives no date. The next milestone brings one.`,
      ...planned,
    ]
  if (why === 'no-plan')
    return [
      'You go without a plan, and there are not yet four weeks of history to know your pace from. Until then there is no date.',
    ]
  return ['At this pace it would take more than twenty years, which is no date to plan with.', ...planned]
}

export const PAUSE_NAMES: Record<Pause['kind'], string> = {
  holiday: 'Holiday',
  illness: 'Illness',
  other: 'Something else',
}

/** "moved twice, first 1 Mar 2027"; nothing for a date that never moved. */
export function movedWords({ moves, firstOn }: Pick<Target, 'moves' | 'firstOn'>): string {
  if (moves === 0) return ''
  const often = moves === 1 ? 'once' : moves === 2 ? 'twice' : `${moves} times`
  return `moved ${often}, first ${dayWords(firstOn)}`
}
