import { LISTS, type List } from '@/lib/portfolio/rules'
import type { Piece } from './piece'

/** So many of each are printed, so that the longest page is two sheets; what employers ask for first gets the most room. */
const ROOM: Record<List, number> = {
  ...{ projects: 6, internships: 4, certificates: 4, courses: 9, readings: 3, events: 3 },
}
const ROOM_FOR_SKILLS = 18

/** What is only on the screen, where there is more than paper has room for. */
export type OnScreen = { onScreen?: true }

/** What can be followed tells most, then what is told at length. */
const weightOf = ({ tier, told = [], links = [] }: Piece) =>
  (tier === 'linked' ? 100 : 0) + told.length * 10 + links.length

const leave = <T extends object>(each: T, isLeft: boolean): T & OnScreen => ({
  ...each,
  ...(isLeft && { onScreen: true }),
})

/** The lists in their order, with what paper leaves off marked: it keeps the most telling, and of equal ones the latest. */
export function piecesOnPaper(all: Record<List, Piece[]>): Record<List, (Piece & OnScreen)[]> {
  const marked = LISTS.map((list) => {
    const kept = new Set(all[list].toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, ROOM[list]))
    return [list, all[list].map((piece) => leave(piece, !kept.has(piece)))] as const
  })
  return Object.fromEntries(marked) as Record<List, (Piece & OnScreen)[]>
}

/** The skills, the strongest first, with those marked that paper leaves off. */
export const skillsOnPaper = <S extends object>(all: readonly S[]): (S & OnScreen)[] =>
  all.map((each, place) => leave(each, place >= ROOM_FOR_SKILLS))
