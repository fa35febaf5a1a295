import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '../auth/rules'
import { getCatalogWith } from '../catalog/own.queries'
import { isPosition } from '../catalog/rules'
import { type Day, EARLIEST_DAY } from '../day'
import { db } from '../db'
import { changedElsewhere, type Failure, fail, type Result, succeed } from '../result'
import { together } from '../turn'
import { completeMilestone, relink } from './complete.commands'
import { readApplication } from './queries'
import { type ApplicationFacts, factsDetail, MOST_APPLICATIONS } from './rules'
import type { addSchema, editSchema, removeSchema } from './schema'

type Owner = Pick<Viewer, 'id'>
type Context = { today: Day }

export const NO_SUCH_APPLICATION = fail('not-found', 'This application does not exist.')

/** The day a move is dated with: today unless given. Refused with a sentence where it cannot have been. */
export function dated(on: Day | null, today: Day): Result<Day> {
  const wrong = (sentence: string) => fail('invalid', sentence, { on: sentence })
  if (on && on > today) return wrong('This day is still ahead. Use today or an earlier one.')
  if (on && on < EARLIEST_DAY) return wrong('Use a day after 1970.')
  return succeed(on ?? today)
}

/** Whether an application leads to an internship of the catalogue or the viewer's own, to none, or to where it led before. */
async function leadsSomewhere(
  viewer: Owner,
  milestoneId: string | null,
  held: string | null = null,
): Promise<Failure | null> {
  if (milestoneId === held || milestoneId === null) return null
  const milestone = (await getCatalogWith(viewer, milestoneId)).milestones.get(milestoneId)
  const removed = milestone?.own && milestone.retired
  if (milestone && isPosition(milestone) && !removed) return null
  return fail('invalid', 'Choose an internship of the list.', {
    milestoneId: 'Choose an internship of the list.',
  })
}

const factsOf = (given: ApplicationFacts): ApplicationFacts => ({
  company: given.company,
  role: given.role,
  place: given.place,
  link: given.link,
  contacts: given.contacts,
  nextAction: given.nextAction,
  nextActionOn: given.nextActionOn,
  notes: given.notes,
  milestoneId: given.milestoneId,
})

export type Added = { id: string; view: 'board' | 'table' }

/** Adds an application at a stage, with its event in the same statement. The form brings the id: sent twice it adds one. */
export async function add(
  { id: userId }: Owner,
  given: z.output<typeof addSchema>,
  { today }: Context,
): Promise<Result<Added>> {
  const { id, view, stage } = given
  const day = dated(given.on, today)
  if (!day.ok) return day
  const facts = factsOf(given)
  const refused = await leadsSomewhere({ id: userId }, facts.milestoneId)
  if (refused) return refused
  const { company, role, place, link, contacts, nextAction, nextActionOn, notes, milestoneId } = facts
  const written = await together(async (tx) => {
    // Of parallel adds each counts what the one before it added.
    await tx.$queryRaw`SELECT FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`
    const added = await tx.$executeRaw`
    WITH added AS (
      INSERT INTO "Application" ("userId", id, company, role, place, link, contacts, "nextAction", "nextActionOn", notes, "milestoneId")
      SELECT ${userId}::uuid, ${id}::uuid, ${company}, ${role}, ${place}, ${link}, ${contacts}, ${nextAction},
        ${nextActionOn}::date, ${notes}, ${milestoneId}
      WHERE (SELECT count(*) FROM "Application" WHERE "userId" = ${userId}::uuid) < ${MOST_APPLICATIONS}
      ON CONFLICT DO NOTHING
      RETURNING "userId", id
    ), placed AS (
      INSERT INTO "ApplicationMove" ("userId", "applicationId", no, stage, "movedOn")
      SELECT "userId", id, 0, ${stage}::"ApplicationStage", ${day.value}::date FROM added
    )
    INSERT INTO "Activity" ("userId", kind, "applicationId", "milestoneId", "occurredOn", detail)
    SELECT "userId", 'application_added', id, NULL, ${day.value}::date, ${factsDetail(facts, { stage })} FROM added`
    if (added === 1 && stage === 'completed')
      await completeMilestone(tx, { id: userId }, id, { on: day.value, today })
    return added
  })
  if (written === 1 || (await readApplication({ id: userId }, id))) return succeed({ id, view })
  return fail('conflict', `There is room for ${MOST_APPLICATIONS} applications. Remove one first.`)
}

/** `version` is the one it led to; absent where nothing changed. */
export type Edited = { id: string; version?: number; reopened: boolean }

/**
 * Saves what is written about an application, whole, if nobody edited it since; otherwise `conflict` with what is stored. Leading
 * elsewhere than before, it completes there what it would have completed, and opens what it did complete (`reopened`).
 */
export async function edit(
  { id: userId }: Owner,
  given: z.output<typeof editSchema>,
  { today }: Context,
): Promise<Result<Edited>> {
  const { id, version } = given
  const facts = factsOf(given)
  const stored = await readApplication({ id: userId }, id)
  if (!stored) return NO_SUCH_APPLICATION
  if (factsDetail(factsOf(stored)) === factsDetail(facts)) return succeed({ id, reopened: false })
  const refused = await leadsSomewhere({ id: userId }, facts.milestoneId, stored.milestoneId)
  if (refused) return refused
  const { company, role, place, link, contacts, nextAction, nextActionOn, notes, milestoneId } = facts
  const { edited, reopened } = await together(async (tx) => {
    const written = await tx.$executeRaw`
    WITH edited AS (
      UPDATE "Application" SET company = ${company}, role = ${role}, place = ${place}, link = ${link},
        contacts = ${contacts}, "nextAction" = ${nextAction}, "nextActionOn" = ${nextActionOn}::date, notes = ${notes},
        "milestoneId" = ${milestoneId}, version = version + 1
      WHERE "userId" = ${userId}::uuid AND id = ${id}::uuid AND version = ${version}
      RETURNING "userId", id
    )
    INSERT INTO "Activity" ("userId", kind, "applicationId", "occurredOn", detail)
    SELECT "userId", 'application_edited', id, ${today}::date, ${factsDetail(facts)} FROM edited`
    if (written === 0 || milestoneId === stored.milestoneId) return { edited: written === 1, reopened: false }
    return { edited: true, reopened: await relink(tx, { id: userId }, id, stored.milestoneId, today) }
  })
  if (edited) return succeed({ id, version: version + 1, reopened })
  const newer = await readApplication({ id: userId }, id)
  return newer ? changedElsewhere(newer.version, factsDetail(factsOf(newer))) : NO_SUCH_APPLICATION
}

/** Removes an application with its moves. Its entries stay in the history. */
export async function remove(
  { id: userId }: Owner,
  { id }: z.output<typeof removeSchema>,
  { today }: Context,
): Promise<Result<null>> {
  const written = await db().$executeRaw`
    WITH gone AS (
      DELETE FROM "Application" WHERE "userId" = ${userId}::uuid AND id = ${id}::uuid RETURNING "userId", id, company, role
    )
    INSERT INTO "Activity" ("userId", kind, "applicationId", "occurredOn", detail)
    SELECT "userId", 'application_removed', id, ${today}::date,
      json_build_object('company', company, 'role', role)::text FROM gone`
  return written === 1 ? succeed(null) : NO_SUCH_APPLICATION
}
