import type { Stage } from '@/lib/applications/rules'

export const STAGE_NAMES: Record<Stage, string> = {
  wishlist: 'Wishlist',
  applied: 'Applied',
  interview: 'Interview',
  offer: 'Offer',
  accepted: 'Accepted',
  in_progress: 'In progress',
  completed: 'Completed',
  rejected: 'Rejected',
  withdrawn: 'Withdrawn',
  no_answer: 'No answer',
}

/** "12 of 20 sent"; more than it asks for are as good as all. */
export const sentWords = (sent: number, asked: number): string => `${Math.min(sent, asked)} of ${asked} sent`

/** A milestone's line in a list, with what was sent where it asks for that. */
export const withSent = <R extends { line: string }>(row: R, asked: number | undefined, sent: number): R =>
  asked ? { ...row, line: `${row.line} · ${sentWords(sent, asked)}` } : row
