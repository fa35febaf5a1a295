import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { beforeAll, describe, expect, it } from 'vitest'
import { Archive, Person, TABLES } from '@/lib/archive/file.schema'
import { columnsLeftOut, PERSON_LEFT_OUT, TABLES_LEFT_OUT } from '@/lib/archive/left-out.rules'
import { BATCH, writeArchive } from '@/lib/archive/queries'
import { spool } from '@/lib/archive/spool'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { makeFeed } from '@/lib/plan/feed.commands'
import { mark } from '@/lib/progress/commands'
import { archiveOf } from '../support/archive'
import { fillTables, ownedTables } from '../support/rows'
import { newViewer } from '../support/viewer'

beforeAll(async () => {
  await loadCatalog(db())
})

const NOW = new Date('2026-11-21T12:00:00Z')

const columnsOf = async (table: string) =>
  (
    await db().$queryRaw<{ name: string }[]>`
      SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = ${table} ORDER BY 1`
  ).map(({ name }) => name)

describe('what is in an archive', () => {
  it('is every table of a person, or there is a reason why not', async () => {
    const known = [...Object.keys(TABLES), ...Object.keys(TABLES_LEFT_OUT)]
    expect(await ownedTables()).toEqual(known.sort())
    expect(Object.values(TABLES_LEFT_OUT).filter((reason) => reason.length < 20)).toEqual([])
  })

  it.each(Object.entries(TABLES))('is every column of %s but whose it is', async (table, { shape }) => {
    expect(await columnsOf(table)).toEqual([...Object.keys(shape), ...columnsLeftOut(table)].sort())
  })

  it('is everything about a person but what opens their account', async () => {
    const known = [...Object.keys(Person.shape), ...Object.keys(PERSON_LEFT_OUT)]
    expect(await columnsOf('User')).toEqual(known.sort())
  })

  it('is no secret: no hash, code, session, sign-in name or address of a feed', async () => {
    const viewer = await newViewer()
    await makeFeed(viewer, {}, { today: '2026-11-21' })
    await db().user.update({
      where: { id: viewer.id },
      data: { loginName: `secret-login-${viewer.id}`, passwordHash: 'secret-password-hash' },
    })
    await fillTables(viewer.id)
    const feed = await db().calendarFeed.findUniqueOrThrow({ where: { userId: viewer.id } })
    const made = await db().activity.findFirstOrThrow({ where: { userId: viewer.id, kind: 'feed_made' } })
    expect(made.detail).toBe(feed.tokenHash)
    const text = JSON.stringify(await archiveOf(viewer))
    for (const secret of [feed.tokenHash, 'secret-', 'idHash of', 'codeHash of', 'subject of'])
      expect(text).not.toContain(secret)
  })
})

describe('writing an archive', () => {
  it('gives a file that its own schema reads, with every row once and in order', async () => {
    const viewer = await newViewer()
    await db().$executeRaw`
      INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn")
      SELECT ${viewer.id}::uuid, 'started', 'cs50p', '2026-01-01' FROM generate_series(1, ${BATCH * 2 + 1}::int)`
    const file = Archive.parse(await archiveOf(viewer))
    const ids = file.tables.Activity.map(({ id }) => id)
    expect(ids).toHaveLength(BATCH * 2 + 1)
    expect(ids).toEqual(ids.toSorted((a, b) => a - b))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('shows one moment: what another tab does meanwhile is wholly in it or not at all', async () => {
    const viewer = await newViewer()
    const pieces: string[] = []
    await writeArchive(viewer, NOW, async (piece) => {
      if (pieces.length === 1)
        await mark(
          viewer,
          { mark: { verb: 'complete', id: 'cs50p', on: undefined } },
          { today: '2026-11-21' },
        )
      pieces.push(piece)
    })
    const { tables } = Archive.parse(JSON.parse(pieces.join('')))
    expect([tables.Standing.length, tables.Activity.length]).toEqual([0, 0])
    expect((await archiveOf(viewer)).tables.Standing).toHaveLength(1)
  })

  it('keeps a bounded part of it in memory, with 30 000 entries as with 10 000', {
    timeout: 60_000,
  }, async () => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    const write = async (entries: number) => {
      const viewer = await newViewer()
      // A thousand at a time: on a busy machine more would be a statement that takes too long.
      for (let made = 0; made < entries; made += 1_000)
        await db().$executeRaw`
          INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn", detail)
          SELECT ${viewer.id}::uuid, 'note_saved', 'cs50p', '2026-01-01', repeat('note ', 200) FROM generate_series(1, 1000)`
      collect()
      const before = process.memoryUsage()
      let [most, longest, pieces] = [0, 0, 0]
      const { bytes, body } = await spool((put) =>
        writeArchive(viewer, NOW, async (piece) => {
          longest = Math.max(longest, piece.length)
          pieces += 1
          if (pieces % 10 === 0) {
            collect()
            const now = process.memoryUsage()
            most = Math.max(most, now.heapUsed - before.heapUsed + now.external - before.external)
          }
          await put(piece)
        }),
      )
      await body.cancel()
      return { bytes, most, longest }
    }
    const [some, many] = [await write(10_000), await write(30_000)]
    const MB = 1_000_000
    expect(some.bytes).toBeGreaterThan(10 * MB)
    expect(many.bytes).toBeGreaterThan(30 * MB)
    expect(many.longest).toBeLessThan(MB)
    expect(some.most).toBeLessThan(20 * MB)
    expect(many.most).toBeLessThan(20 * MB)
  })

  it('leaves no connection behind when the disk refuses', async () => {
    const viewer = await newViewer()
    for (let round = 0; round < 12; round += 1)
      await expect(
        spool(() => writeArchive(viewer, NOW, () => Promise.reject(new Error('full')))),
      ).rejects.toThrow('full')
    expect((await archiveOf(viewer)).person.displayName).toBe('Tester')
  })

  it('is sent whole after it was spooled', async () => {
    const viewer = await newViewer()
    const { bytes, body } = await spool((put) => writeArchive(viewer, NOW, put))
    const text = await new Response(body).text()
    expect(Buffer.byteLength(text)).toBe(bytes)
    expect(JSON.parse(text)).toMatchObject({ waymark: 'archive', version: 1, exportedAt: NOW.toISOString() })
  })
})
