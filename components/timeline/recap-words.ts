import { aboutHours } from '@/components/catalog/words'
import { monthWords } from '@/components/trail/day-words'
import type { Period } from '@/lib/timeline/period.rules'
import type { Recap } from '@/lib/timeline/recap.rules'
import type { Question } from '@/lib/timeline/reflection.rules'

export const QUESTION: Record<Question, string> = {
  went: 'What went well?',
  hard: 'What was hard?',
  next: 'What will you do next?',
}

/** "November 2026", "2026" */
export const periodWords = ({ unit, name }: Pick<Period, 'unit' | 'name'>) =>
  unit === 'month' ? monthWords(name) : name

const counted = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/** The numbers of a period, in the order in which they matter; those that are nothing are left out. */
export const recapNumbers = ({ finished, hours, gained, days }: Recap, sent: number): string[] =>
  [
    [finished.length, `${counted(finished.length, 'milestone', 'milestones')} finished`],
    [hours, `${aboutHours(hours)} by their estimates`],
    [gained.length, `${counted(gained.length, 'skill', 'skills')} gained or raised`],
    [days, `learnt on ${counted(days, 'day', 'days')}`],
    [sent, `${counted(sent, 'application', 'applications')} sent`],
  ].flatMap(([count, words]) => (count ? [String(words)] : []))
