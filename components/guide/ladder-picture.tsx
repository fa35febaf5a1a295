import { Link } from '@/components/ui/link'
import type { Ladder, Place } from '@/lib/guide/ladder.rules'
import type { Guide } from '@/lib/guide/rules'
import { BRANCH } from './words'

/** Measures in units of the drawing. `wide` goes from left to right, `tall` from top to bottom for narrow windows. */
const SHAPES = {
  wide: { along: 250, across: 92, width: 196, height: 72, letters: 22, line: 19 },
  tall: { along: 122, across: 112, width: 104, height: 80, letters: 14, line: 15 },
} as const

/** Room for this many roles beside each other, so that a slim ladder is not drawn in giant letters. */
const LEAST = 3
/** And, where it goes from left to right, room for this many steps. */
const LEAST_LONG = 4

type Direction = keyof typeof SHAPES
type Point = { x: number; y: number }

/** A title in lines of about so many letters, broken between words. */
function linesOf(title: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of title.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const roomFor = (rows: number, direction: Direction) => (direction === 'tall' ? Math.max(rows, LEAST) : rows)

/** The middle of a place: columns follow each other, and each column is centred. */
function middleOf({ column, row }: Place, { places, rows }: Ladder, direction: Direction): Point {
  const { along, across, width, height } = SHAPES[direction]
  const inColumn = places.filter((each) => each.column === column).length
  const far = column * along + (direction === 'wide' ? width : height) / 2 + 2
  const beside = (row + (roomFor(rows, direction) - inColumn) / 2) * across + across / 2
  return direction === 'wide' ? { x: far, y: beside } : { x: beside, y: far }
}

/** A curve from the end of one box to the beginning of another. */
function curve(from: Point, to: Point, direction: Direction): string {
  const { width, height } = SHAPES[direction]
  if (direction === 'wide') {
    const [start, end] = [from.x + width / 2, to.x - width / 2 - 3]
    const half = (start + end) / 2
    return `M${start} ${from.y}C${half} ${from.y} ${half} ${to.y} ${end} ${to.y}`
  }
  const [start, end] = [from.y + height / 2, to.y - height / 2 - 3]
  const half = (start + end) / 2
  return `M${from.x} ${start}C${from.x} ${half} ${to.x} ${half} ${to.x} ${end}`
}

type BoxProps = { at: Point; direction: Direction; title: string; caption: string; href: string | null }

const Box = ({ at, direction, title, caption, href }: BoxProps) => {
  const { width, height, letters, line } = SHAPES[direction]
  const lines = linesOf(title, letters)
  const top = at.y - ((lines.length - 1) * line) / 2 + (caption ? line * 0.8 : line * 0.3)
  const drawn = (
    <>
      <rect x={at.x - width / 2} y={at.y - height / 2} width={width} height={height} rx="6" />
      {caption && (
        <text x={at.x} y={top - line - 2} className="ladder-branch">
          {caption}
        </text>
      )}
      {lines.map((words, place) => (
        <text key={words} x={at.x} y={top + place * line}>
          {words}{' '}
        </text>
      ))}
    </>
  )
  if (href === null) return <g data-here="true">{drawn}</g>
  return (
    <Link href={href} className="ladder-link">
      {drawn}
    </Link>
  )
}

type PictureProps = {
  guide: Guide
  ladder: Ladder
  /** The role that the page is about: its box leads nowhere. */
  hereId: string | null
  /** The role where the reader says that they are. */
  mineId?: string | null
  /** Where the other boxes lead. */
  addressOf: (roleId: string) => string
  direction: Direction
  label: string
}

/** The steps of a path as a graph: lines by branch, boxes that lead to the roles. The list beside it says the same in words. */
export function LadderPicture({ guide, ladder, hereId, mineId, addressOf, direction, label }: PictureProps) {
  const { along, across, width, height } = SHAPES[direction]
  const middles = new Map(ladder.places.map((place) => [place.roleId, middleOf(place, ladder, direction)]))
  const long = direction === 'wide' ? Math.max(ladder.columns, LEAST_LONG) : ladder.columns
  const far = (long - 1) * along + (direction === 'wide' ? width : height) + 4
  const beside = roomFor(ladder.rows, direction) * across
  const titleId = `ladder-${ladder.steps[0]?.pathId}-${direction}`
  const size = direction === 'wide' ? `${far} ${beside}` : `${beside} ${far}`
  return (
    <svg viewBox={`0 0 ${size}`} className="ladder" data-direction={direction} aria-labelledby={titleId}>
      <title id={titleId}>{label}</title>
      {ladder.steps.map(({ id, from, to, branch }) => {
        const [start, end] = [middles.get(from), middles.get(to)]
        return start && end && <path key={id} d={curve(start, end, direction)} data-branch={branch} />
      })}
      {ladder.places.map(({ roleId }) => {
        const at = middles.get(roleId)
        const towards = ladder.steps.find(({ to, kind }) => to === roleId && kind !== 'entry')
        return (
          at && (
            <Box
              key={roleId}
              at={at}
              direction={direction}
              title={guide.roles.get(roleId)?.title ?? roleId}
              caption={roleId === mineId ? 'You are here' : towards ? BRANCH[towards.branch] : ''}
              href={roleId === hereId ? null : addressOf(roleId)}
            />
          )
        )
      })}
    </svg>
  )
}
