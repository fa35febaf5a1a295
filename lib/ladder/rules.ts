import type { Catalog } from '../catalog/rules'
import type { Day } from '../day'
import { neighboursOf } from '../guide/overlap.rules'
import { laddersWith } from '../guide/role.rules'
import type { Guide, Role, Step } from '../guide/rules'
import type { Standings } from '../progress/state.rules'
import { type Covered, coverageOf } from '../skills/coverage.rules'
import { heldSkills } from '../skills/rules'
import { withStarted } from '../skills/standing.rules'

/** Where somebody says that they are, and since when they say so. */
export type LadderPlace = { roleId: string; on: Day }

/** A step that lies ahead: 0 for one that leaves the role itself, 1 for one after that, and so on. */
export type Ahead = { step: Step; after: number }

/** Every step that lies ahead of a role, the nearest first, otherwise in the content's order; each once. */
export function stepsAhead({ steps }: Pick<Guide, 'steps'>, roleId: string): Ahead[] {
  const ahead: Ahead[] = []
  const passed = new Set<string>()
  let front = [roleId]
  for (let after = 0; front.length > 0; after += 1) {
    for (const each of front) passed.add(each)
    const next = front.flatMap((from) => steps.filter((step) => step.from === from))
    ahead.push(...next.map((step) => ({ step, after })))
    front = [...new Set(next.map(({ to }) => to))].filter((to) => !passed.has(to))
  }
  return ahead
}

/** Where somebody stands with each skill that a step additionally needs; where one of several is enough, as its role says. */
export function coverStep({ roles }: Pick<Guide, 'roles'>, step: Step, levels: StepLevels): Covered[] {
  const role = roles.get(step.to)
  const needs = step.extraSkills.map(({ id, level }) => ({ id, level }))
  const target = { kind: 'role', id: step.to, title: role?.title ?? step.to, needs } as const
  return coverageOf({ ...target, eitherOf: role?.eitherOf ?? [] }, levels.held, levels.reach)
}

/** What somebody can do, and what they could with everything finished that is started now. */
export type StepLevels = Record<'held' | 'reach', ReturnType<typeof heldSkills>>

export const stepLevels = (catalog: Catalog, standings: Standings): StepLevels => ({
  held: heldSkills(catalog, standings),
  reach: heldSkills(catalog, withStarted(standings)),
})

/** The role from which the ladder is looked at, and why this one. */
export type Standpoint = { role: Role; because: 'asked' | 'said' | 'path' }

/**
 * The role that an address asks for; without one that which the person said, then the one that their path leads to. null where
 * there is none of these; undefined for a role that does not exist.
 */
export function standpointOf(
  { roles }: Pick<Guide, 'roles'>,
  asked: string | string[] | undefined,
  said: string | null,
  pathId: string | undefined,
): Standpoint | null | undefined {
  if (asked !== undefined) {
    const role = typeof asked === 'string' ? roles.get(asked) : undefined
    return role && { role, because: 'asked' }
  }
  const own = roles.get(said ?? '')
  if (own) return { role: own, because: 'said' }
  const led = pathId && [...roles.values()].find((role) => role.pathId === pathId)
  return led ? { role: led, because: 'path' } : null
}

/** How many roles on a ladder are named for a role that is on none. */
const FEW = 3

/** For a role that is on no ladder: those on one that are most alike. */
export const alikeOnLadders = (guide: Guide, role: Role): Role[] =>
  neighboursOf(guide, role)
    .map((neighbour) => neighbour.role)
    .filter((each) => laddersWith(guide, each).length > 0)
    .slice(0, FEW)

const NOWHERE = 'none'

/** From where somebody is put back to where they were. */
export type WayBack = { from: string | null; to: LadderPlace | null }

/** `ds:data-analyst:2026-11-21`, `ds:none`, `none:data-analyst:2026-11-21`: the value of the button that does it. */
export const wayBackText = ({ from, to }: WayBack): string =>
  [from ?? NOWHERE, ...(to ? [to.roleId, to.on] : [NOWHERE])].join(':')

/** The inverse of `wayBackText`. */
export function wayBackFrom(text: string): WayBack {
  const [from = '', roleId = '', on] = text.split(':')
  return { from: from === NOWHERE ? null : from, to: on ? { roleId, on } : null }
}

/** What the history keeps: the title of the role as it was then; no role for somebody who says it no more. */
export type PlaceTold = { roleId: string | null; title: string }

export const toldText = ({ roleId, title }: PlaceTold): string => JSON.stringify({ roleId, title })

/** The inverse of `toldText`; of what cannot be read nothing is told. */
export function toldFrom(text: string | null): PlaceTold {
  const { roleId, title }: Partial<PlaceTold> = JSON.parse(text || '{}')
  return { roleId: roleId ?? null, title: title ?? '' }
}
