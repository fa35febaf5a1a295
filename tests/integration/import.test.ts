import { beforeAll, expect, test } from 'vitest'
import { csvFile } from '@/lib/applications/csv.rules'
import { importAll, preview } from '@/lib/applications/import.commands'
import { readApplications, readWhole } from '@/lib/applications/queries'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { fromHistory, fromTables } from '../support/rebuild'
import { newViewer } from '../support/viewer'

const NOW = { today: '2026-11-21' }

const FILE = `Company,Role,Notes,Leads to,Moves
Owl Labs,Intern,"a
b",intern-complete,applied 2026-01-02; completed 2026-09-30
Fox,Analyst,=1+1,,wishlist 2026-03-04
fox,ANALYST,again,,applied 2026-10-11
`

beforeAll(async () => {
  await loadCatalog(db())
})

test('a file is shown before anything is stored, then stored with every move and event', async () => {
  const viewer = await newViewer()
  expect(await preview(viewer, { text: FILE }, NOW)).toMatchObject({
    value: {
      fresh: 3,
      problems: [],
      rows: [
        { line: 2, stage: 'completed', known: null },
        { line: 4, known: 'twice' },
        { line: 5, known: 'twice' },
      ],
    },
  })
  expect((await readApplications(viewer, { most: 500 })).shown).toEqual([])
  expect(await importAll(viewer, { text: FILE }, NOW)).toEqual({ ok: true, value: { added: 3 } })
  const [first] = await readWhole(viewer)
  expect(first).toMatchObject({
    company: 'Owl Labs',
    notes: 'a\nb',
    changes: 1,
    milestoneId: 'intern-complete',
  })
  expect(first?.moves.map(({ stage, movedOn }) => `${stage} ${movedOn}`)).toEqual([
    'applied 2026-01-02',
    'completed 2026-09-30',
  ])
  expect(await fromHistory(viewer.id)).toEqual(await fromTables(viewer.id))
  expect(await db().standing.count({ where: { userId: viewer.id } })).toBe(0)
})

test('what one account exports another imports, and exports as the same file', async () => {
  const [giver, taker] = [await newViewer(), await newViewer()]
  await importAll(giver, { text: FILE }, NOW)
  const file = csvFile(await readWhole(giver))
  const bytes = new File([file], 'a.csv')
  const seen = await preview(taker, { text: '', file: bytes }, NOW)
  expect(await importAll(taker, { text: seen.ok ? seen.value.text : '' }, NOW)).toMatchObject({ ok: true })
  expect(csvFile(await readWhole(taker))).toBe(file)
})

test('importing twice, also at once, adds once', async () => {
  const viewer = await newViewer()
  const results = await Promise.all([1, 2, 3].map(() => importAll(viewer, { text: FILE }, NOW)))
  expect(results.map((each) => each.ok && each.value.added).sort()).toEqual([0, 0, 3])
  expect((await readApplications(viewer, { most: 500 })).shown).toHaveLength(3)
  expect(await preview(viewer, { text: FILE }, NOW)).toMatchObject({
    value: { fresh: 0, rows: [{ known: 'held' }, { known: 'held' }, { known: 'held' }] },
  })
})

test('with one bad line nothing is stored', async () => {
  const viewer = await newViewer()
  const text = `${FILE}Hare,\n`
  expect(await preview(viewer, { text }, NOW)).toMatchObject({ value: { problems: [{ line: 6 }] } })
  expect(await importAll(viewer, { text }, NOW)).toMatchObject({
    code: 'invalid',
    message: 'Line 6: Role: Write the role. Nothing was imported.',
  })
  expect((await readApplications(viewer, { most: 500 })).shown).toEqual([])
})

test('what is more than there is room for is refused with a sentence, whole', async () => {
  const viewer = await newViewer()
  const lines = (count: number, company: string) =>
    Array.from({ length: count }, (_, no) => `${company}${no},Intern`).join('\n')
  const file = (rows: string) => ({ text: `Company,Role\n${rows}` })
  const tooMany = { message: expect.stringContaining('room for 500 more of 500') }
  expect(await importAll(viewer, file(lines(700, 'a')), NOW)).toMatchObject(tooMany)
  expect(await importAll(viewer, file(lines(500, 'a')), NOW)).toMatchObject({ value: { added: 500 } })
  const more = { message: expect.stringContaining('room for 0 more') }
  expect(await importAll(viewer, file(lines(1, 'b')), NOW)).toMatchObject(more)
  expect(await preview(viewer, file(lines(1, 'b')), NOW)).toMatchObject({ value: { problems: [more] } })
  expect((await readApplications(viewer, { most: 500 })).shown).toHaveLength(500)
})

test('what is no file to read gets a sentence beside its field', async () => {
  const viewer = await newViewer()
  const asked = (given: { text?: string; file?: File }) => preview(viewer, { text: '', ...given }, NOW)
  const file = (content: BlobPart) => new File([content], 'a.csv')
  expect(await asked({})).toMatchObject({ fields: { file: expect.stringContaining('Choose a file') } })
  expect(await asked({ file: file('') })).toMatchObject({ code: 'invalid' })
  const latin = file(new Uint8Array([0x43, 0xe4, 0x0a]))
  expect(await asked({ file: latin })).toMatchObject({ fields: { file: expect.stringContaining('UTF-8') } })
  const large = 'x'.repeat(500_001)
  for (const given of [{ file: file(large) }, { text: large }])
    expect(await asked(given)).toMatchObject({ message: expect.stringContaining('at most 500 kB') })
  expect(await importAll(viewer, { text: large }, NOW)).toMatchObject({ code: 'invalid' })
})
