import { KINDS, type MilestoneKind } from '../catalog/rules'
import type { State } from './state.rules'

/** Which milestones of a path are shown; null for all. */
export type TrailFilter = { kind: MilestoneKind | null; state: State | null }

const STATES: readonly State[] = ['not-started', 'in-progress', 'done', 'set-aside']

type Asked = string | string[] | undefined

/** The filter in an address; what it does not know it ignores. */
export const filterFrom = (query: { kind?: Asked; state?: Asked }): TrailFilter => ({
  kind: KINDS.find((kind) => kind === query.kind) ?? null,
  state: STATES.find((state) => state === query.state) ?? null,
})
