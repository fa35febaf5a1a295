import type { Candidate } from './match.rules'

/** Bytes of a list: far more than three hundred lines, and more than the largest roadmap of roadmap.sh. */
export const LARGEST_LIST = 500_000

export const TOO_LARGE_LIST = 'This is too large: at most 500 kB at once.'

/** A line with the milestones that it may mean, what was chosen, and when it was finished, as it is typed. */
export type ListRow = {
  line: number
  title: string
  candidates: readonly Pick<Candidate, 'id' | 'title'>[]
  chosen: string
  when: string
  /** What is wrong with the day. */
  fault?: string
}

/** What the page shows: the rows to confirm, or how many milestones were marked. */
export type ListPreview = {
  text: string
  rows: readonly ListRow[]
  /** Of how many lines only an id is known. */
  unnamed?: number
  fault?: string
  marked: number | null
}
