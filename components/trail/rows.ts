import { aboutHours, KIND, LEVEL } from '@/components/catalog/words'
import type { TrailItem } from '@/lib/progress/trail.rules'
import type { Markable } from './controls'

/**
 * A milestone as it travels to the browser: few values and whole sentences, because every value of sixty rows is written twice
 * (as HTML and as data) and walked through three times.
 */
export type TrailRow = Markable & {
  optional: boolean
  /** "Course · Harvard University · about 70 h · required" */
  line: string
  /** "Python (practised without help), Testing and debugging (introduced)" */
  skills: string
  /** Ids of its prerequisites on this path, with spaces between them. */
  needs: string
}

/** A milestone in words. */
export const rowOf = (item: TrailItem): TrailRow => ({
  id: item.id,
  title: item.title,
  dates: item.dates,
  maySetAside: item.maySetAside,
  optional: item.optional,
  line: `${KIND[item.kind]} · ${item.provider} · ${aboutHours(item.hours)} · ${item.optional ? 'optional' : 'required'}`,
  skills: item.skills.map(([name, level]) => `${name} (${LEVEL[level]})`).join(', '),
  needs: item.needs.map(([id]) => id).join(' '),
})
