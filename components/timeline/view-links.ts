import type { ChoiceLink } from '@/components/ui/choice-links'
import type { TimelineFilter } from '@/lib/timeline/rules'
import { DEFAULT_ZOOM, ZOOMS, type Zoom } from '@/lib/timeline/stretch.rules'

/** The address of the timeline with something changed. */
export type TimelineHref = (
  change: Partial<
    Record<'kind' | 'path' | 'zoom' | 'density' | 'counts' | 'before' | 'month', string | null>
  >,
) => string

const NAMES: Record<Zoom, string> = { week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' }

/** The ways to see the same entries otherwise: a link for each zoom, the usual one without a name in the address, and close together. */
export const viewLinks = (
  { zoom, compact }: Pick<TimelineFilter, 'zoom' | 'compact'>,
  href: TimelineHref,
): ChoiceLink[] => [
  ...ZOOMS.map(
    (each): ChoiceLink => [
      NAMES[each],
      href({ zoom: each === DEFAULT_ZOOM ? null : each }),
      each === (zoom ?? DEFAULT_ZOOM),
      null,
    ],
  ),
  ['Compact', href({ density: compact ? null : 'compact' }), compact, null],
]
