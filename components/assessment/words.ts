import type { Band, Side } from '@/lib/assessment/rules'

/** Titles of the two paths. */
export type Titles = Readonly<Record<Side, string>>

/** "Leaning: Data Scientist", or "Balanced". */
export const headline = ({ label }: Band, side: Side | null, titles: Titles): string =>
  side ? `${label}: ${titles[side]}` : label
