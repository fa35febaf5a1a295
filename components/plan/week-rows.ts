import { dayWords } from '@/components/trail/day-words'
import type { Week } from '@/lib/plan/schedule.rules'
import { about } from './words'

/** A week as it is drawn: plain text, so that a long list travels once. */
export type WeekRow = {
  monday: string
  on: string
  /** What stands in place of milestones. */
  empty: string | null
  shares: readonly { id: string; title: string; words: string }[]
}

/** A week in words: what of a milestone falls into it, and the person's own day for it where it is finished. */
export function weekRow(
  { monday, shares, paused }: Week,
  titleOf: (id: string) => string,
  targetOf: (id: string) => string | undefined,
): WeekRow {
  return {
    monday,
    on: dayWords(monday),
    empty: shares.length > 0 ? null : paused ? 'Pause' : 'No day of yours left',
    shares: shares.map(({ id, hours, begun, finished }) => {
      const target = finished ? targetOf(id) : undefined
      const words = [about(Math.max(hours, 1)), finished ? 'finish' : begun ? 'go on' : 'begin']
      return {
        id,
        title: titleOf(id),
        words: [...words, ...(target ? [`target ${dayWords(target)}`] : [])].join(', '),
      }
    }),
  }
}
