import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { NOTHING_CHOSEN } from '@/lib/archive/choice.rules'
import { Archive, TABLE_NAMES } from '@/lib/archive/file.schema'
import { importText } from '@/lib/archive/import.commands'
import { KEYS } from '@/lib/archive/keys.rules'
import { LARGEST_ARCHIVE } from '@/lib/archive/rules'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { choosePath } from '@/lib/enrollment/commands'
import { switchPath } from '@/lib/enrollment/switch.commands'
import { mark, saveNote } from '@/lib/progress/commands'
import { archiveOf, archiveText } from '../support/archive'
import { sequence } from '../support/history'
import { fromHistory, fromTables } from '../support/rebuild'
import { rowsOf } from '../support/rows'
import { newViewer, viewerOf } from '../support/viewer'

beforeAll(async () => {
  await loadCatalog(db())
})

const today = '2026-11-21'
const bring = (viewer: Pick<Viewer, 'id'>, file: unknown, withPerson = true, chosen = NOTHING_CHOSEN) =>
  importText(viewer, typeof file === 'string' ? file : JSON.stringify(file), {
    withPerson,
    now: new Date(),
    today,
    chosen,
  })

const tick = (viewer: Viewer, id: string) =>
  mark(viewer, { mark: { verb: 'complete', id, on: undefined } }, { today })

/** An archive without what every installation gives anew. */
function bare(file: Archive) {
  const places = new Map(file.tables.Activity.map(({ id }, place) => [id, place]))
  const Activity = file.tables.Activity.map(({ id: _, recordedAt: __, supersedes, ...entry }) => ({
    ...entry,
    corrects: supersedes && places.get(supersedes),
  }))
  return { ...file, exportedAt: '', tables: { ...file.tables, Activity } }
}

describe('an archive that comes back', () => {
  it('is equal but for ids, after any history: export, delete, sign up, import, export', {
    timeout: 300_000,
  }, async () => {
    let rows = 0
    await fc.assert(
      fc.asyncProperty(sequence, async (steps) => {
        const before = await newViewer({ timeZone: 'Asia/Kathmandu' })
        for (const step of steps) {
          const viewer = await viewerOf(before.id)
          await Promise.all(step.map((each) => each.run(viewer, today)))
        }
        const out = await archiveOf(before)
        expect(Archive.parse(out)).toEqual(out)
        await db().user.delete({ where: { id: before.id } })
        const after = await newViewer()
        expect(await bring(after, out)).toMatchObject({ ok: true })
        expect(bare(await archiveOf(after))).toEqual(bare(out))
        expect(await fromHistory(after.id)).toEqual(await fromTables(after.id))
        const rest = await rowsOf(after.id)
        expect(await bring(after, out)).toEqual({ ok: true, value: { imported: 0, taken: 0 } })
        expect({ ...(await rowsOf(after.id)), User: [] }).toEqual({ ...rest, User: [] })
        rows += out.tables.Activity.length
      }),
      { numRuns: 80 },
    )
    expect(rows).toBeGreaterThan(200)
  })

  it('brings what is new, and leaves what is here otherwise as it is here', async () => {
    const [theirs, mine] = [await newViewer(), await newViewer()]
    for (const id of ['cs50p', 'git-github']) await tick(theirs, id)
    await choosePath(theirs, { pathId: 'mle' }, { today })
    await saveNote(theirs, { milestoneId: 'git-github', seen: null, note: 'theirs' }, { today })
    await tick(mine, 'cs50p')
    await saveNote(mine, { milestoneId: 'git-github', seen: null, note: 'mine' }, { today })
    expect(await bring(mine, await archiveOf(theirs), false)).toEqual({
      ok: true,
      value: { imported: 1, taken: 0 },
    })
    const { tables, person } = await archiveOf(mine)
    expect(tables.Enrollment.map(({ pathId }) => pathId)).toEqual(['mle'])
    expect(tables.Standing.map(({ milestoneId, note }) => [milestoneId, note])).toEqual([
      ['cs50p', null],
      ['git-github', 'mine'],
    ])
    expect(person.displayName).toBe('Tester')
    expect(await fromHistory(mine.id)).toEqual(await fromTables(mine.id))
  })

  it('brings a path beside another one, and none where a switch ties them together', async () => {
    const [theirs, switched, mine] = [await newViewer(), await newViewer(), await newViewer()]
    await choosePath(theirs, { pathId: 'mle' }, { today })
    await choosePath(mine, { pathId: 'ds' }, { today })
    await choosePath(switched, { pathId: 'mle' }, { today })
    await switchPath(switched, { pathId: 'ds', from: 'mle', reason: null, again: [] }, { today })
    expect(await bring(mine, await archiveOf(switched))).toEqual({
      ok: true,
      value: { imported: 0, taken: 0 },
    })
    expect(await bring(mine, await archiveOf(theirs))).toEqual({ ok: true, value: { imported: 1, taken: 0 } })
    expect(await fromHistory(mine.id)).toEqual(await fromTables(mine.id))
  })

  it('leaves its first owner alone when somebody else imports it', async () => {
    const [owner, thief] = [await newViewer(), await newViewer()]
    await tick(owner, 'cs50p')
    const before = await rowsOf(owner.id)
    expect(await bring(thief, await archiveOf(owner))).toMatchObject({ ok: true })
    expect(await rowsOf(owner.id)).toEqual(before)
  })

  it('is imported once by two tabs at the same moment', async () => {
    const [from, to] = [await newViewer(), await newViewer()]
    for (const id of ['cs50p', 'git-github', 'elements-of-ai']) await tick(from, id)
    const text = await archiveText(from)
    const outcomes = await Promise.all([bring(to, text), bring(to, text)])
    expect(outcomes.some(({ ok }) => ok)).toBe(true)
    const { tables } = await archiveOf(to)
    expect([tables.Standing.length, tables.Activity.length]).toEqual([3, 3])
  })

  it('has room for ten thousand entries several times over', { timeout: 60_000 }, async () => {
    const [from, to] = [await newViewer(), await newViewer()]
    for (let made = 0; made < 10_000; made += 1_000)
      await db().$executeRaw`
        INSERT INTO "Activity" ("userId", kind, "milestoneId", "occurredOn", detail)
        SELECT ${from.id}::uuid, 'note_saved', 'cs50p', '2026-01-01', repeat('note ', 20) FROM generate_series(1, 1000)`
    await db().standing.create({ data: { userId: from.id, milestoneId: 'cs50p', note: 'note', version: 1 } })
    const text = await archiveText(from)
    expect(Buffer.byteLength(text)).toBeLessThan(LARGEST_ARCHIVE / 4)
    expect(await bring(to, text)).toEqual({ ok: true, value: { imported: 1, taken: 0 } })
    expect(await db().activity.count({ where: { userId: to.id } })).toBe(10_000)
  })
})

describe('a forged archive', () => {
  const aFile = async () => {
    const viewer = await newViewer()
    await tick(viewer, 'cs50p')
    await choosePath(viewer, { pathId: 'mle' }, { today })
    return archiveOf(viewer)
  }

  type Forge = (file: Archive) => unknown
  const entry = (file: Archive) => file.tables.Activity[0]
  const standing = (file: Archive) => file.tables.Standing[0]
  const withStanding = (file: Archive, change: object) => ({
    ...file,
    tables: { ...file.tables, Standing: [{ ...standing(file), ...change }] },
  })
  const withEntry = (file: Archive, change: object) => ({
    ...file,
    tables: { ...file.tables, Activity: [{ ...entry(file), ...change }] },
  })

  const FORGED: Record<string, [Forge, RegExp]> = {
    'is no JSON': [() => '{"waymark":"archive"', /not JSON, or the end of it is missing/],
    'is something else': [() => ({ name: 'resume' }), /not a file that “Export everything” wrote/],
    'is nothing': [() => 'null', /not a file that “Export everything” wrote/],
    'comes from a later version': [
      (file) => ({ ...file, version: 2 }),
      /has version 2, and this Waymark reads up to version 1/,
    ],
    'comes from a version that never was': [(file) => ({ ...file, version: 0 }), /never was a version 0/],
    'is nested without end': [() => '['.repeat(2_000_000), /not JSON/],
    'is nested deep in a place': [
      (file) =>
        JSON.stringify(withStanding(file, { note: 'HERE' })).replace(
          '"HERE"',
          `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
        ),
      /Standing, row 1, note/,
    ],
    'has a column that there is not': [
      (file) => withStanding(file, { admin: true }),
      /Standing, row 1 has no “admin”/,
    ],
    'has a table that there is not': [
      (file) => ({ ...file, tables: { ...file.tables, Session: [] } }),
      /tables has no “Session”/,
    ],
    'lacks a column': [
      (file) => JSON.stringify(file).replace('"setAsideOn":null,', ''),
      /Standing, row 1, setAsideOn/,
    ],
    'would change what all objects are': [
      (file) => JSON.stringify(file).replace('"startedOn"', '"__proto__":{"admin":true},"startedOn"'),
      /Standing, row 1 has no “__proto__”/,
    ],
    'says whose it is': [
      (file) => withStanding(file, { userId: '00000000-0000-4000-8000-000000000000' }),
      /has no “userId”/,
    ],
    'links to a script': [
      (file) => withStanding(file, { evidenceUrl: 'javascript:alert(1)' }),
      /evidenceUrl is not a web address/,
    ],
    'holds what no text holds': [
      (file) => withStanding(file, { note: 'a\0b' }),
      /note holds a character that cannot be kept/,
    ],
    'is longer than forms let be': [
      (file) => withStanding(file, { note: 'n'.repeat(10_001) }),
      /note has more than 10,000/,
    ],
    'names a milestone that is not there': [
      (file) => withStanding(file, { milestoneId: 'juggling' }),
      /the milestone “juggling” is neither/,
    ],
    'names a day that does not exist': [
      (file) => withStanding(file, { doneOn: '2026-02-30' }),
      /doneOn is not a day/,
    ],
    'was done next year': [
      (file) => withStanding(file, { doneOn: '2027-11-30' }),
      /doneOn: 2027-11-30 is yet to come/,
    ],
    'was recorded next year': [
      (file) => withEntry(file, { recordedAt: '2199-01-01T00:00:00Z' }),
      /recordedAt: .* is yet to come/,
    ],
    'has a row twice': [
      (file) => ({ ...file, tables: { ...file.tables, Standing: [standing(file), standing(file)] } }),
      /Standing, row 2: this is in the file twice/,
    ],
    'has a step of nothing': [
      (file) => ({
        ...file,
        tables: {
          ...file.tables,
          Step: [
            {
              milestoneId: 'cs50p',
              id: '00000000-0000-4000-8000-000000000001',
              position: 0,
              text: 'a',
              doneOn: null,
            },
          ],
        },
      }),
      /there is no Checklist that it belongs to/,
    ],
    'corrects an entry of somebody else': [
      (file) => withEntry(file, { supersedes: 1 }),
      /corrects an entry that is not in the file/,
    ],
    'tells of a secret': [(file) => withEntry(file, { kind: 'feed_made' }), /Activity, row 1, kind/],
    'tells what its kind does not': [
      (file) => withEntry(file, { kind: 'facts_saved', detail: '{"a":1}' }),
      /does not say what entries of this kind say/,
    ],
    'tells no JSON where JSON is told': [
      (file) => withEntry(file, { kind: 'step_added', detail: 'x' }),
      /does not say what entries of this kind say/,
    ],
  }

  it.each(Object.entries(FORGED))(
    'that %s is refused with a sentence, and nothing of it stays',
    async (_, [forge, words]) => {
      const viewer = await newViewer()
      const before = await rowsOf(viewer.id)
      const outcome = await bring(viewer, forge(await aFile()))
      expect(outcome).toMatchObject({ ok: false, code: 'invalid', message: expect.stringMatching(words) })
      expect(await rowsOf(viewer.id)).toEqual(before)
      expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
    },
  )

  it('that would change what all objects are where ids are free changes nothing', async () => {
    const file = await aFile()
    const draft = [{ answers: { KEY: 1 }, savedAt: '2026-01-01T00:00:00Z' }]
    const text = JSON.stringify({ ...file, tables: { ...file.tables, AssessmentDraft: draft } })
    const viewer = await newViewer()
    expect(await bring(viewer, text.replace('KEY', '__proto__'))).toMatchObject({ ok: true })
    expect((await archiveOf(viewer)).tables.AssessmentDraft).toMatchObject([{ answers: {} }])
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('of a million rows is refused at its first fault', async () => {
    const file = await aFile()
    const rows = JSON.stringify(file).replace('"Pause":[]', `"Pause":[${'{},'.repeat(150_000)}{}]`)
    expect(await bring(await newViewer(), rows)).toMatchObject({ ok: false, code: 'invalid' })
    const more = JSON.stringify(file).replace('"Pause":[]', `"Pause":[${'{},'.repeat(1_000_000)}{}]`)
    expect(await bring(await newViewer(), more)).toMatchObject({
      message: 'This file has more than 200,000 rows.',
    })
  })

  it('whose hundred thousand faults are all alike is refused for the first of them', async () => {
    const file = await aFile()
    const text = JSON.stringify(file).replace(
      '{"waymark"',
      `{${Array.from({ length: 100_000 }, (_, n) => `"k${n}":0,`).join('')}"waymark"`,
    )
    const outcome = await bring(await newViewer(), text)
    expect(outcome).toMatchObject({ ok: false, message: 'This file cannot be imported: it has no “k0”.' })
  })
})

it('names a row by the columns that the database does', async () => {
  const keys = await db().$queryRaw<{ table: string; columns: string[] }[]>`
    SELECT t.relname AS table, array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum)) AS columns
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey)
    WHERE i.indisprimary GROUP BY 1`
  const found = Object.fromEntries(
    keys.map(({ table, columns }) => [table, columns.filter((column) => column !== 'userId')]),
  )
  expect(Object.fromEntries(TABLE_NAMES.map((name) => [name, found[name]]))).toEqual(KEYS)
})
