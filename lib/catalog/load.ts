import { createHash } from 'node:crypto'
import { Prisma, type PrismaClient } from '../../prisma/generated/client'
import type { CatalogFiles } from './content'
import { readCatalog } from './files'

type Table = 'Skill' | 'Milestone' | 'Path' | 'Transition'
type Item = { id: string; position: number; content: unknown }

/** Any number will do, as long as every version of the code uses the same one. */
const LOCK = 7_204_511

/** Bounds on the one transaction, waiting for another instance's load included. Milliseconds. */
const PATIENCE = { maxWait: 10_000, timeout: 30_000 }

/** The rows of each table, in the order in which the content lists them. */
function tablesOf({ skills, milestones, paths, transitions }: CatalogFiles): [Table, Item[]][] {
  const items = <T>(contents: readonly T[], idOf: (content: T) => string): Item[] =>
    contents.map((content, position) => ({ id: idOf(content), position, content }))
  const allSkills = skills.flatMap(({ content: { group, skills: list } }) =>
    list.map(({ id, name, description }) => ({ id, name, group, description })),
  )
  const contents = <T>(filed: readonly { content: T }[]) => filed.map(({ content }) => content)
  return [
    ['Skill', items(allSkills, ({ id }) => id)],
    ['Milestone', items(contents(milestones), ({ id }) => id)],
    ['Path', items(contents(paths), ({ id }) => id)],
    ['Transition', items(contents(transitions), (each) => `${each.fromPathId}-to-${each.toPathId}`)],
  ]
}

/** Adds, changes and brings back what is listed and retires the rest: two statements however much there is. */
async function write(tx: Prisma.TransactionClient, table: Table, items: readonly Item[]): Promise<void> {
  const name = Prisma.raw(`"${table}"`)
  const rows = JSON.stringify(items)
  await tx.$executeRaw`
    INSERT INTO ${name} AS old ("id", "position", "content")
    SELECT "id", "position", "content"
    FROM jsonb_to_recordset(${rows}::jsonb) AS item("id" text, "position" int, "content" jsonb)
    ON CONFLICT ("id") DO UPDATE
    SET "position" = EXCLUDED."position", "content" = EXCLUDED."content", "retiredAt" = NULL
    WHERE (old."position", old."content", old."retiredAt")
      IS DISTINCT FROM (EXCLUDED."position", EXCLUDED."content", NULL)`
  const ids = items.map(({ id }) => id)
  await tx.$executeRaw`
    UPDATE ${name} SET "retiredAt" = now() WHERE "retiredAt" IS NULL AND NOT ("id" = ANY(${ids}))`
}

/** What the tables hold: the last load, not the highest version, so that going back to an older release works. */
const latest = (tx: Prisma.TransactionClient) => tx.catalogRelease.findFirst({ orderBy: { id: 'desc' } })

/**
 * Brings the tables of the catalogue to what the content folder says. Called before the server starts. One transaction under
 * a lock, so that instances that start together load once; nothing is deleted, so no progress is lost.
 * @returns `changed: false` when this content was loaded last; nothing is written then
 * @throws Error listing every problem of the content, before the database is touched
 */
export async function loadCatalog(
  prisma: PrismaClient,
  folder?: string,
): Promise<{ version: string; changed: boolean }> {
  const files = readCatalog(folder)
  const { version } = files.release
  const tables = tablesOf(files)
  const checksum = createHash('sha256')
    .update(JSON.stringify([files.release, tables]))
    .digest('hex')
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`
    if ((await latest(tx))?.checksum === checksum) return { version, changed: false }
    for (const [table, items] of tables) await write(tx, table, items)
    await tx.catalogRelease.create({ data: { version, checksum } })
    return { version, changed: true }
  }, PATIENCE)
}
