import { type Catalog, isPosition } from '../catalog/rules'
import type { Day } from '../day'
import { UUID } from '../id.rules'

/** In the usual order; the last three are ends that nobody hopes for. */
export const STAGES = [
  'wishlist',
  'applied',
  'interview',
  'offer',
  'accepted',
  'in_progress',
  'completed',
  'rejected',
  'withdrawn',
  'no_answer',
] as const

export type Stage = (typeof STAGES)[number]

/** A page shows all of them. */
export const MOST_APPLICATIONS = 500

/** What somebody writes about an application. */
export type ApplicationFacts = {
  company: string
  role: string
  place: string | null
  link: string | null
  contacts: string | null
  nextAction: string | null
  nextActionOn: Day | null
  notes: string | null
  /** The internship that it leads to, of the catalogue or of one's own. */
  milestoneId: string | null
}

/** A stage and the day it was reached. `no` orders moves of one day. */
export type Move = { no: number; stage: Stage; movedOn: Day }

export type Application = ApplicationFacts & {
  id: string
  /** Counts the edits. */
  version: number
  /** Counts the moves and what was undone of them. */
  changes: number
  /** Oldest first; never empty. */
  moves: readonly Move[]
}

const USUAL: Record<Stage, readonly Stage[]> = {
  wishlist: ['applied', 'withdrawn'],
  applied: ['interview', 'rejected', 'no_answer'],
  interview: ['offer', 'rejected', 'withdrawn'],
  offer: ['accepted', 'withdrawn'],
  accepted: ['in_progress', 'withdrawn'],
  in_progress: ['completed', 'withdrawn'],
  completed: [],
  rejected: [],
  withdrawn: [],
  no_answer: ['interview', 'rejected'],
}

/** The stages that usually follow. */
export const usualNext = (stage: Stage): readonly Stage[] => USUAL[stage]

/** Every stage that an application may move to, which is every other one: the usual next ones first. */
export const movesFrom = (stage: Stage): readonly Stage[] => [
  ...USUAL[stage],
  ...STAGES.filter((each) => each !== stage && !USUAL[stage].includes(each)),
]

/** Where an application stands: its last move. */
export const standsAt = (moves: readonly Move[]): Move => {
  const last = moves.at(-1)
  if (!last) throw new Error('an application without a stage')
  return last
}

/** The detail of an activity: everything that the entry says, so that the present can be rebuilt from the history. */
export const factsDetail = (facts: ApplicationFacts, move?: { stage: Stage }): string =>
  JSON.stringify({ ...facts, ...move })

/** What an entry of the history tells about an application. */
export function toldIn(detail: string | null): { company: string; role: string; stage: Stage | null } {
  const told: { company?: unknown; role?: unknown; stage?: unknown } = JSON.parse(detail ?? '{}')
  return {
    company: String(told.company ?? ''),
    role: String(told.role ?? ''),
    stage: STAGES.find((stage) => stage === told.stage) ?? null,
  }
}

/** Whether an address may name an application. */
export const isApplicationId = (id: string): boolean => new RegExp(`^${UUID}$`).test(id)

/** A choice of what an application leads to. */
export type Internship = { id: string; title: string; own: boolean }

/** The internships that an application may lead to; the one it leads to (`held`) stays a choice after it was retired or removed. */
export const internshipsOf = (catalog: Catalog, held: string | null = null): Internship[] =>
  [...catalog.milestones.values()]
    .filter((milestone) => milestone.id === held || (isPosition(milestone) && !milestone.retired))
    .map(({ id, title, own }) => ({ id, title, own: own === true }))

/** A milestone that asks for sent applications, and how many of them. */
export type SendGoal = { id: string; title: string; applications: number }

/** The milestones that sent applications count for. */
export const sendGoalsOf = (catalog: Catalog): SendGoal[] =>
  [...catalog.milestones.values()].flatMap(({ id, title, applications, retired }) =>
    applications && !retired ? [{ id, title, applications }] : [],
  )
