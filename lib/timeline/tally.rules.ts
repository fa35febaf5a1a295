import type { OwnVersion } from '../catalog/own.rules'
import { type Catalog, type Path, placementOn } from '../catalog/rules'
import { type Entry, type Group, groupOf } from './rules'

/** How many entries of one kind there are about one thing, whatever kind and path are asked for. */
export type TallyRow = Pick<Entry, 'kind' | 'milestoneId' | 'pathId'> & { count: number }

/** How many entries each choice of a filter would show, the other filter as it is; `all` without a choice. */
type Choice = { all: number; by: ReadonlyMap<string, number> }
export type Tally = { kinds: Choice; paths: Choice }

/** Whether an entry concerns a path: the path itself, its milestones, and what is done instead of them (as `ofPath` asks). */
function concerns(path: Path, { substitutions }: Pick<OwnVersion, 'substitutions'>) {
  const instead = new Set(substitutions.filter(({ pathId }) => pathId === path.id).map(({ byId }) => byId))
  return ({ milestoneId, pathId }: TallyRow) =>
    pathId === path.id ||
    (milestoneId !== null && (placementOn(path, milestoneId) !== undefined || instead.has(milestoneId)))
}

const sumOf = (rows: readonly TallyRow[]) => rows.reduce((sum, { count }) => sum + count, 0)

/** Counts what each kind and each path would show. `shared` is the catalogue as the filter means it. */
export function tallyOf(
  rows: readonly TallyRow[],
  shared: Catalog,
  own: Pick<OwnVersion, 'substitutions'>,
  { kind, path }: { kind: Group | null; path: { id: string } | null },
): Tally {
  const paths = [...shared.paths.values()].map((each) => ({ id: each.id, of: concerns(each, own) }))
  const inPath = paths.find(({ id }) => id === path?.id)?.of ?? (() => true)
  const ofPath = rows.filter(inPath)
  const ofKind = rows.filter((row) => kind === null || groupOf(row.kind) === kind)
  const kinds = new Map<string, number>()
  for (const row of ofPath) {
    const group = groupOf(row.kind)
    kinds.set(group, (kinds.get(group) ?? 0) + row.count)
  }
  return {
    kinds: { all: sumOf(ofPath), by: kinds },
    paths: { all: sumOf(ofKind), by: new Map(paths.map(({ id, of }) => [id, sumOf(ofKind.filter(of))])) },
  }
}
