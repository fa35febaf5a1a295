import { aboutHours, KIND } from '@/components/catalog/words'
import { rangeWords } from '@/components/plan/words'
import { dayWords } from '@/components/trail/day-words'
import type { Catalog } from '@/lib/catalog/rules'
import type { Day } from '@/lib/day'
import type { Expiry } from '@/lib/facts/expiry.rules'
import type { Forecast } from '@/lib/plan/forecast.rules'
import type { Target } from '@/lib/plan/rules'
import type { TrailItem } from '@/lib/progress/item.rules'

/** Something that lies ahead, in words. */
export type PlannedRow = {
  id: string
  words: string
  title: string
  href: string
  /** What else there is to say; `day` where it is a date. */
  aside: string
  day: string | null
}

const titleOf = (catalog: Catalog, id: string) => catalog.milestones.get(id)?.title ?? id

/** What has its day: last days of certificates, and target dates. */
const onDay = (catalog: Catalog, words: string, id: string, day: Day): PlannedRow & { day: Day } => ({
  ...{ id: `${words} ${id}`, words, title: titleOf(catalog, id), href: `/milestones/${id}` },
  ...{ aside: dayWords(day), day },
})

/** "target date 12 Mar 2027", or that it is over. */
const targetWords = (on: Day, today: Day) =>
  `target date ${dayWords(on)}${on < today ? ', which has passed' : ''}`

/** Target dates that stand on the trail by themselves before it says how many more there are. */
const MOST_TARGETS = 8

const later = (targets: readonly Target[]): (PlannedRow & { day: Day })[] => {
  const last = targets.at(-1)
  if (!last) return []
  const title = targets.length === 1 ? '1 more target date' : `${targets.length} more target dates`
  const aside = `The last is ${dayWords(last.on)}`
  return [{ ...{ id: 'later', words: 'Later', title, href: '/plan#targets', aside }, day: last.on }]
}

type Ahead = {
  next: readonly TrailItem[]
  inProgress: readonly TrailItem[]
  expiries: readonly Expiry[]
  /** Of what is not done, the next day first. */
  targets: readonly Target[]
}

/**
 * What lies ahead, the farthest first: what has its day, then what is next, then what is in progress. A target date of one of these
 * two stands beside it, for nothing is on the trail twice; of all others those to come are there.
 */
export function plannedRows(
  catalog: Catalog,
  { next, inProgress, expiries, targets }: Ahead,
  today: Day,
): PlannedRow[] {
  const begun = new Set(inProgress.map(({ id }) => id))
  const soon = next.filter(({ id }) => !begun.has(id))
  const near = new Set([...begun, ...soon.map(({ id }) => id)])
  const target = new Map(targets.map(({ milestoneId, on }) => [milestoneId, on]))
  const step =
    (words: string) =>
    ({ id, title, kind, hours }: TrailItem): PlannedRow => {
      const on = target.get(id)
      const aside = [KIND[kind], aboutHours(hours), ...(on ? [targetWords(on, today)] : [])].join(', ')
      return { id: `${words} ${id}`, words, title, href: `/milestones/${id}`, aside, day: null }
    }
  const alone = targets.filter(({ milestoneId, on }) => on >= today && !near.has(milestoneId))
  const dated = [
    ...expiries.map(({ milestoneId, expiresOn }) => onDay(catalog, 'Expires', milestoneId, expiresOn)),
    ...alone
      .slice(0, MOST_TARGETS)
      .map(({ milestoneId, on }) => onDay(catalog, 'Target date', milestoneId, on)),
    ...later(alone.slice(MOST_TARGETS)),
  ]
  return [
    ...dated.sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id)),
    ...[...soon].reverse().map(step('Next')),
    ...[...inProgress].reverse().map(step('In progress')),
  ]
}

/** The end of the trail: "Machine Learning Engineer: done between 12 Mar 2027 and 4 Jun 2027"; null where there is no estimate. */
export const endWords = ({ title }: { title: string }, forecast: Forecast | null): string | null =>
  forecast?.kind === 'range' ? `${title}: done ${rangeWords(forecast)}` : null
