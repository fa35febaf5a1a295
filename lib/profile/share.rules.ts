import { tz } from '@date-fns/tz'
import { addDays, parseISO, startOfDay } from 'date-fns'
import type { Day } from '../day'

/** So many links may live at once. */
export const MOST_LINKS = 20

/** A share link as its owner sees it; nobody sees its token again. */
export type ShareLink = {
  id: string
  /** Whom it is for. */
  label: string
  madeAt: Date
  expiresAt: Date | null
  lastOpenedAt: Date | null
}

/** When a link ends whose last day is this one, where its maker lives. */
export const endOf = (lastDay: Day, timeZone: string): Date =>
  new Date(Number(startOfDay(addDays(parseISO(lastDay, { in: tz(timeZone) }), 1))))

/** Whether it has ended. */
export const isOver = ({ expiresAt }: Pick<ShareLink, 'expiresAt'>, now: Date): boolean =>
  expiresAt !== null && expiresAt <= now
