import { aboutHours, KIND } from '@/components/catalog/words'
import type { Catalog, Path } from '@/lib/catalog/rules'
import { type BeforeGroup, beforeGroups } from '@/lib/progress/before-groups.rules'
import type { Standings } from '@/lib/progress/state.rules'

/** A milestone that may have been finished before. */
type BeforeRow = { id: string; title: string; line: string }

export type BeforeSection = { id: string; title: string; rows: readonly BeforeRow[] }

const TITLES: Record<string, string> = {
  elsewhere: 'Not on this path',
  own: 'My own milestones',
  known: 'Known, and no day yet',
}

const titleOf = (path: Path | undefined, { id }: BeforeGroup) =>
  path?.stages.find((stage) => stage.id === id)?.title ?? (path || id !== 'elsewhere' ? TITLES[id] : 'All')

/** What may have been finished before, in words. */
export const beforeSections = (
  catalog: Catalog,
  path: Path | undefined,
  standings: Standings,
): BeforeSection[] =>
  beforeGroups(catalog, path, standings).map((group) => ({
    id: group.id,
    title: titleOf(path, group) ?? group.id,
    rows: group.ids.flatMap((id) => {
      const milestone = catalog.milestones.get(id)
      if (!milestone) return []
      const { title, kind, provider, hours } = milestone
      return [{ id, title, line: [KIND[kind], provider, aboutHours(hours)].join(' · ') }]
    }),
  }))
