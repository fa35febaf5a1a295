import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Viewer } from '../auth/rules'
import { readOwn } from '../catalog/own.queries'
import { ownCatalog } from '../catalog/own.rules'
import { getCatalog } from '../catalog/queries'
import type { Day } from '../day'
import { fail, type Result, succeed } from '../result'
import { inTurn } from '../turn'
import { LARGEST_IMPORT, type Preview, type PreviewRow, positionKey, TOO_LARGE } from './csv.rules'
import { type Draft, readCsv } from './import'
import { readPositions } from './queries'
import { factsDetail, MOST_APPLICATIONS } from './rules'
import type { importSchema, previewSchema } from './schema'

type Owner = Pick<Viewer, 'id'>
type Context = { today: Day }

const tooLarge = (field: 'file' | 'text') => fail('invalid', TOO_LARGE, { [field]: TOO_LARGE })

/** The text that was given: a file, which must be UTF-8, or else what was typed. */
async function textOf({ file, text }: z.output<typeof previewSchema>): Promise<Result<string>> {
  if (!file || file.size === 0) {
    if (Buffer.byteLength(text) > LARGEST_IMPORT) return tooLarge('text')
    const sentence = 'Choose a file, or paste its text.'
    return text.trim() ? succeed(text) : fail('invalid', sentence, { file: sentence })
  }
  if (file.size > LARGEST_IMPORT) return tooLarge('file')
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()))
  } catch {
    const sentence = 'This file is not written in UTF-8. Save it as “CSV UTF-8” and choose it again.'
    return fail('invalid', sentence, { file: sentence })
  }
}

const noRoom = (room: number, fresh: number) =>
  `There is room for ${room} more of ${MOST_APPLICATIONS} applications, and this would add ${fresh}.`

function rowsOf(drafts: readonly Draft[], held: ReadonlySet<string>): PreviewRow[] {
  const keys = drafts.map(({ facts }) => positionKey(facts))
  return drafts.map(({ line, facts: { company, role }, steps }, place) => {
    const key = keys[place] ?? ''
    const twice = keys.indexOf(key) !== keys.lastIndexOf(key)
    const known = held.has(key) ? 'held' : twice ? 'twice' : null
    return { line, company, role, stage: steps.at(-1)?.stage ?? 'wishlist', known }
  })
}

/** The catalogue with the viewer's own milestones, removed ones too: a file of theirs may lead to each. */
const catalogOf = async (viewer: Owner) => ownCatalog(await getCatalog(), await readOwn(viewer))

/** Says what an import would do, line by line. Changes nothing. */
export async function preview(
  viewer: Owner,
  given: z.output<typeof previewSchema>,
  { today }: Context,
): Promise<Result<Preview>> {
  const text = await textOf(given)
  if (!text.ok) return text
  const [catalog, positions] = await Promise.all([catalogOf(viewer), readPositions(viewer)])
  const { drafts, problems, ignored } = readCsv(text.value, { catalog, today })
  const rows = rowsOf(drafts, new Set(positions.map(positionKey)))
  const fresh = rows.filter(({ known }) => known !== 'held').length
  const room = MOST_APPLICATIONS - positions.length
  const full = fresh > room ? [{ line: 1, message: noRoom(room, fresh) }] : []
  return succeed({ text: text.value, rows, problems: [...problems, ...full], ignored, fresh })
}

/** The rows of three tables for what is added, in the order of the file. */
function tablesOf(drafts: readonly Draft[]) {
  const added = drafts.map((draft) => ({ id: randomUUID(), ...draft }))
  return {
    applications: added.map(({ id, facts, steps }) => ({ id, ...facts, changes: steps.length - 1 })),
    moves: added.flatMap(({ id, steps }) => steps.map((step, no) => ({ id, no, ...step }))),
    events: added.flatMap(({ id, facts, steps }) =>
      steps.map(({ stage, movedOn }, no) => ({
        ...{ id, movedOn, kind: no === 0 ? 'application_added' : 'application_moved' },
        detail:
          no === 0
            ? factsDetail(facts, { stage })
            : JSON.stringify({ company: facts.company, role: facts.role, stage }),
      })),
    ),
  }
}

/**
 * Adds the applications of a CSV file with their moves and events, all or none. Positions that the list has already are left out,
 * so that importing twice adds once. What is imported is history: it completes no milestone.
 */
export async function importAll(
  { id: userId }: Owner,
  { text }: z.output<typeof importSchema>,
  { today }: Context,
): Promise<Result<{ added: number }>> {
  if (Buffer.byteLength(text) > LARGEST_IMPORT) return tooLarge('text')
  const { drafts, problems } = readCsv(text, { catalog: await catalogOf({ id: userId }), today })
  const [wrong] = problems
  if (wrong) return fail('invalid', `Line ${wrong.line}: ${wrong.message} Nothing was imported.`)
  // Of parallel imports and adds each counts what the one before it added.
  return inTurn({ id: userId }, async (tx) => {
    const positions = await tx.application.findMany({
      where: { userId },
      select: { company: true, role: true },
    })
    const held = new Set(positions.map(positionKey))
    const fresh = drafts.filter(({ facts }) => !held.has(positionKey(facts)))
    const room = MOST_APPLICATIONS - positions.length
    if (fresh.length > room) return fail('conflict', `${noRoom(room, fresh.length)} Nothing was imported.`)
    const { applications, moves, events } = tablesOf(fresh)
    await tx.$executeRaw`
      INSERT INTO "Application" ("userId", id, company, role, place, link, contacts, "nextAction", "nextActionOn", notes,
        "milestoneId", changes)
      SELECT ${userId}::uuid, given.* FROM jsonb_to_recordset(${JSON.stringify(applications)}::jsonb) AS given (id uuid,
        company text, role text, place text, link text, contacts text, "nextAction" text, "nextActionOn" date, notes text,
        "milestoneId" text, changes int)`
    await tx.$executeRaw`
      INSERT INTO "ApplicationMove" ("userId", "applicationId", no, stage, "movedOn")
      SELECT ${userId}::uuid, given.* FROM jsonb_to_recordset(${JSON.stringify(moves)}::jsonb)
        AS given (id uuid, no int, stage "ApplicationStage", "movedOn" date)`
    await tx.$executeRaw`
      INSERT INTO "Activity" ("userId", "applicationId", kind, "occurredOn", detail)
      SELECT ${userId}::uuid, id, kind, "movedOn", detail FROM ROWS FROM (
        jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
          AS (id uuid, kind "ActivityKind", "movedOn" date, detail text)) WITH ORDINALITY ORDER BY ordinality`
    return succeed({ added: fresh.length })
  })
}
