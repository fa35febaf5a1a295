import { type Catalog, placementsOf } from '../catalog/rules'
import { knownBefore, type Standings } from '../progress/state.rules'
import { patternsOf, wordsOf } from '../search/mention.rules'
import { isFiltered, type TimelineFilter } from './rules'
import type { Zoom } from './stretch.rules'

/** A filter with the ids of the catalogue that it means, which the database does not know the titles of. */
export type Asked = Pick<TimelineFilter, 'kind' | 'before'> & {
  /** Only what concerns this path: itself and its milestones. */
  path: { id: string; milestoneIds: readonly string[] } | null
  /** Only these milestones, and own ones that grant this skill. */
  skill?: { id: string; milestoneIds: readonly string[] } | null
  /** Only these milestones and paths, and what has these patterns (for ILIKE) in what it says itself. */
  text?: { patterns: readonly string[]; milestoneIds: readonly string[]; pathIds: readonly string[] } | null
  limit: number
  zoom?: Zoom | null
  /** To be counted for the filters: `few` only where that is quick. */
  counted?: 'few' | 'all'
  /** It is the newest page of everything, with what was learnt lately. */
  whole?: boolean
  /** It begins with what lies ahead. */
  ahead?: boolean
}

/** What a filter asks for, `limit` entries at a time. */
export function askedOf(catalog: Catalog, filter: TimelineFilter, limit: number): Asked {
  const { kind, path, skill, text, zoom, before } = filter
  const walked = path === null ? undefined : catalog.paths.get(path)
  const milestones = [...catalog.milestones.values()]
  const words = wordsOf((text ?? '').toLowerCase())
  const named = ({ title }: { title: string }) => words.every((word) => title.toLowerCase().includes(word))
  const ids = (some: Iterable<{ id: string }>) => [...some].map(({ id }) => id)
  return {
    ...{ kind, zoom, before, limit, counted: filter.counted ? 'all' : 'few' },
    whole: !isFiltered(filter) && before === null,
    ahead: before === null && skill === null && text === null,
    path: walked ? { id: walked.id, milestoneIds: ids(placementsOf(walked)) } : null,
    skill: skill
      ? {
          id: skill,
          milestoneIds: ids(milestones.filter(({ skills }) => skills.some(({ id }) => id === skill))),
        }
      : null,
    text: text
      ? {
          patterns: patternsOf(text),
          milestoneIds: ids(milestones.filter(named)),
          pathIds: ids([...catalog.paths.values()].filter(named)),
        }
      : null,
  }
}

/** The milestones known before that a filter shows: they have no day, and stand where the history begins. */
export function knownShown(
  catalog: Catalog,
  { kind, path, skill, text }: Asked,
  standings: Standings,
): string[] {
  if (kind !== null && kind !== 'done') return []
  const asked = (id: string) => [path, skill, text].every((each) => !each || each.milestoneIds.includes(id))
  return knownBefore(standings).filter((id) => catalog.milestones.has(id) && asked(id))
}
