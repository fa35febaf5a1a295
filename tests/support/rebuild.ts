import type { Answers } from '@/lib/assessment/rules'
import { decodeSheet } from '@/lib/assessment/sheet.rules'
import { fromDate } from '@/lib/day'
import { db } from '@/lib/db'
import type { StoredFacts } from '@/lib/facts/rules'
import { applyStep, type Checklist, isStepKind } from '@/lib/progress/checklist.rules'
import { isLinkKind, type LinkEntry } from '@/lib/progress/own-link.rules'
import { apply, type MilestoneEvent, type Standing, UNTOUCHED } from '@/lib/progress/standing.rules'
import { STANDING_COLUMNS, toStanding } from '@/lib/standing'
import { assessment } from './assessment'
import {
  foldApplication,
  isApplicationKind,
  type RebuiltApplications,
  storedApplications,
} from './rebuild-applications'
import { foldBadge, isBadgeKind, type RebuiltBadges, storedBadges } from './rebuild-badges'
import { foldOwn, isOwnKind, type RebuiltOwn, storedOwn } from './rebuild-own'
import { foldPath, isPathKind, type RebuiltPaths, storedPaths } from './rebuild-paths'
import { foldPlan, isPlanKind, noPlan, type RebuiltPlan, storedPlan } from './rebuild-plan'
import { foldProfile, isProfileKind, noProfile, type RebuiltProfile, storedProfile } from './rebuild-profile'
import {
  foldReflection,
  isReflectionKind,
  type RebuiltReflections,
  storedReflections,
} from './rebuild-reflections'
import { factsOf } from './stored-facts'

export type Rebuilt = RebuiltPlan &
  RebuiltPaths &
  RebuiltOwn &
  RebuiltApplications &
  RebuiltProfile &
  RebuiltReflections &
  RebuiltBadges & {
    standings: Record<string, Standing>
    facts: Record<string, StoredFacts>
    checklists: Record<string, Checklist>
    /** Links of one's own by milestone and id. */
    links: Record<string, LinkEntry>
    /** The kind of milestone to be offered first. */
    prefers: (string | null)[]
    results: { no: number; takenOn: string; recordedAt: string; version: string; answers: Answers }[]
  }

/** A person's present state, from their history alone: the activity rows folded in the order they were written. */
export async function fromHistory(userId: string): Promise<Rebuilt> {
  const plan = noPlan()
  const shown = noProfile()
  const applied: RebuiltApplications = { applications: {} }
  const own: RebuiltOwn = { own: {}, substitutions: {} }
  const reflected: RebuiltReflections = { reflections: {}, rhythm: { hidden: false } }
  const badges: RebuiltBadges = { badges: {} }
  const paths: RebuiltPaths = { enrollments: {}, redos: {}, specialisations: {}, places: [] }
  const {
    standings,
    checklists,
    links,
    facts,
    prefers,
    results,
  }: Omit<
    Rebuilt,
    | keyof RebuiltPlan
    | keyof RebuiltPaths
    | keyof RebuiltApplications
    | keyof RebuiltOwn
    | keyof RebuiltProfile
    | keyof RebuiltReflections
    | keyof RebuiltBadges
  > = {
    ...{ standings: {}, checklists: {}, links: {}, facts: {}, prefers: [null], results: [] },
  }
  const ids = assessment.statements.map(({ id }) => id)
  for (const row of await db().activity.findMany({ where: { userId }, orderBy: { id: 'asc' } })) {
    const occurredOn = fromDate(row.occurredOn)
    const recordedAt = row.recordedAt.toISOString()
    if (isPathKind(row.kind)) {
      foldPath(paths, row.kind, row)
    } else if (row.kind === 'assessed') {
      const [no, version = '', sheet = ''] = (row.detail ?? '').split(' ')
      const answers = decodeSheet(ids, sheet)
      results.push({ no: Number(no), takenOn: occurredOn, recordedAt, version, answers })
    } else if (isPlanKind(row.kind)) {
      foldPlan(plan, row.kind, row)
    } else if (isApplicationKind(row.kind)) {
      foldApplication(applied, row.kind, row)
    } else if (isProfileKind(row.kind)) {
      foldProfile(shown, row.kind, row)
    } else if (isReflectionKind(row.kind)) {
      foldReflection(reflected, row.kind, row)
    } else if (isBadgeKind(row.kind)) {
      foldBadge(badges, row.kind, row)
    } else if (isOwnKind(row.kind)) {
      foldOwn(own, row.kind, row)
    } else if (isStepKind(row.kind)) {
      const id = row.milestoneId ?? ''
      const event = { kind: row.kind, occurredOn, step: JSON.parse(row.detail ?? '') }
      checklists[id] = applyStep(checklists[id] ?? [], event)
    } else if (isLinkKind(row.kind)) {
      const link: LinkEntry = JSON.parse(row.detail ?? '')
      const key = `${row.milestoneId} ${link.id}`
      if (row.kind === 'link_removed') delete links[key]
      else links[key] = link
    } else if (row.kind === 'preference_set') {
      prefers[0] = row.detail
    } else if (row.kind === 'facts_saved') {
      const id = row.milestoneId ?? ''
      facts[id] = { version: (facts[id]?.version ?? 0) + 1, facts: JSON.parse(row.detail ?? '') }
    } else {
      const { kind, within, detail } = row
      const event = { kind, occurredOn, within, detail } satisfies MilestoneEvent
      const id = row.milestoneId ?? ''
      standings[id] = apply(standings[id] ?? UNTOUCHED, event)
    }
  }
  return {
    standings,
    checklists,
    links,
    facts,
    prefers,
    results,
    ...plan,
    ...paths,
    ...applied,
    ...own,
    ...shown,
    ...reflected,
    ...badges,
  }
}

/** The same state as it is stored. */
export async function fromTables(userId: string): Promise<Rebuilt> {
  const [
    standings,
    checklists,
    links,
    facts,
    user,
    results,
    plan,
    paths,
    applied,
    own,
    shown,
    reflected,
    badges,
  ] = await Promise.all([
    db().standing.findMany({ where: { userId }, select: STANDING_COLUMNS }),
    db().checklist.findMany({
      where: { userId },
      include: { steps: { orderBy: { position: 'asc' } } },
    }),
    db().milestoneLink.findMany({ where: { userId }, omit: { userId: true } }),
    factsOf(userId),
    db().user.findUniqueOrThrow({ where: { id: userId }, select: { prefersKind: true } }),
    db().assessmentResult.findMany({ where: { userId }, orderBy: { no: 'asc' } }),
    storedPlan(userId),
    storedPaths(userId),
    storedApplications(userId),
    storedOwn(userId),
    storedProfile(userId),
    storedReflections(userId),
    storedBadges(userId),
  ])
  return {
    ...plan,
    ...paths,
    ...applied,
    ...own,
    ...shown,
    ...reflected,
    ...badges,
    prefers: [user.prefersKind],
    standings: Object.fromEntries(standings.map((row) => [row.milestoneId, toStanding(row)])),
    checklists: Object.fromEntries(
      checklists.map(({ milestoneId, steps }) => [
        milestoneId,
        steps.map(({ id, text, doneOn }) => ({ id, text, doneOn: doneOn && fromDate(doneOn) })),
      ]),
    ),
    links: Object.fromEntries(links.map(({ milestoneId, ...link }) => [`${milestoneId} ${link.id}`, link])),
    facts,
    results: results.map(({ no, takenOn, recordedAt, version, answers }) => ({
      no,
      takenOn: fromDate(takenOn),
      recordedAt: recordedAt.toISOString(),
      version,
      answers: answers as Answers,
    })),
  }
}
