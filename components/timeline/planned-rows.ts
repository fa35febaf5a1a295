import { aboutHours, KIND } from '@/components/catalog/words'
import { rangeWords } from '@/components/plan/words'
import { dayWords } from '@/components/trail/day-words'
import type { Catalog } from '@/lib/catalog/rules'
import type { Expiry } from '@/lib/facts/expiry.rules'
import type { Forecast } from '@/lib/plan/forecast.rules'
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

const step = (words: string, { id, title, kind, hours }: TrailItem): PlannedRow => ({
  ...{ id: `${words} ${id}`, words, title, href: `/milestones/${id}` },
  ...{ aside: `${KIND[kind]}, ${aboutHours(hours)}`, day: null },
})

type Ahead = {
  next: readonly TrailItem[]
  inProgress: readonly TrailItem[]
  /** The latest first. */
  expiries: readonly Expiry[]
}

/** What lies ahead, the farthest first: last days of certificates, then what is next, then what is in progress. */
export function plannedRows(catalog: Catalog, { next, inProgress, expiries }: Ahead): PlannedRow[] {
  const begun = new Set(inProgress.map(({ id }) => id))
  return [
    ...expiries.map(({ milestoneId, expiresOn }) => ({
      ...{ id: `expires ${milestoneId}`, words: 'Expires', href: `/milestones/${milestoneId}` },
      title: catalog.milestones.get(milestoneId)?.title ?? milestoneId,
      ...{ aside: dayWords(expiresOn), day: expiresOn },
    })),
    ...[...next]
      .reverse()
      .filter(({ id }) => !begun.has(id))
      .map((item) => step('Next', item)),
    ...[...inProgress].reverse().map((item) => step('In progress', item)),
  ]
}

/** The end of the trail: "Machine Learning Engineer: done between 12 Mar 2027 and 4 Jun 2027"; null where there is no estimate. */
export const endWords = ({ title }: { title: string }, forecast: Forecast | null): string | null =>
  forecast?.kind === 'range' ? `${title}: done ${rangeWords(forecast)}` : null
