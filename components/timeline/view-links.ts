import type { TimelineFilter } from '@/lib/timeline/rules'
import { DEFAULT_ZOOM, ZOOMS, type Zoom } from '@/lib/timeline/stretch.rules'

/** The address of the timeline with something changed. */
export type TimelineHref = (
  change: Partial<
    Record<'kind' | 'path' | 'zoom' | 'density' | 'counts' | 'before' | 'month', string | null>
  >,
) => string

/** A way to see the same entries otherwise. */
export type ViewLink = { name: string; href: string; current: boolean }

const NAMES: Record<Zoom, string> = { week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' }

type Seen = Pick<TimelineFilter, 'zoom' | 'compact'>

/** One for each zoom; the usual one needs no name in the address. */
export const zoomLinks = ({ zoom }: Seen, href: TimelineHref): ViewLink[] =>
  ZOOMS.map((each) => ({
    name: NAMES[each],
    href: href({ zoom: each === DEFAULT_ZOOM ? null : each }),
    current: each === (zoom ?? DEFAULT_ZOOM),
  }))

/** The one that turns compact on or off. */
export const densityLink = ({ compact }: Seen, href: TimelineHref): ViewLink => ({
  name: 'Compact',
  href: href({ density: compact ? null : 'compact' }),
  current: compact,
})
