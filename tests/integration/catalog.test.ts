import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCatalog } from '@/lib/catalog/load'
import { getCatalog } from '@/lib/catalog/queries'
import { pathsWith, placementsOf } from '@/lib/catalog/rules'
import { db } from '@/lib/db'
import {
  addThirdPath,
  catalogOf,
  contentWith,
  type Draft,
  folderWith,
  milestoneIn,
  unplace,
} from '@/tests/support/content'

/** What another process would see: its first call reads the database. */
function getCatalogAfresh() {
  delete (globalThis as { waymarkCatalog?: unknown }).waymarkCatalog
  return getCatalog()
}

const empty = () =>
  db().$executeRaw`TRUNCATE "Skill", "Milestone", "Path", "Transition", "CatalogRelease", "User" CASCADE`

/** The transaction that last wrote each row: equal before and after means that nothing was written. */
async function writers(): Promise<Map<string, string>> {
  const rows = await db().$queryRaw<{ id: string; writer: string }[]>`
    SELECT 'Skill/' || "id" AS "id", xmin::text AS "writer" FROM "Skill"
    UNION ALL SELECT 'Milestone/' || "id", xmin::text FROM "Milestone"
    UNION ALL SELECT 'Path/' || "id", xmin::text FROM "Path"
    UNION ALL SELECT 'Transition/' || "id", xmin::text FROM "Transition"
    UNION ALL SELECT 'CatalogRelease/' || "id", xmin::text FROM "CatalogRelease"`
  return new Map(rows.map(({ id, writer }) => [id, writer]))
}

/** What was written since, release rows aside. */
async function writtenSince(before: Map<string, string>): Promise<string[]> {
  const after = [...(await writers())].filter(([id]) => !id.startsWith('CatalogRelease/'))
  return after.filter(([id, writer]) => before.get(id) !== writer).map(([id]) => id)
}

const withoutTableau = (draft: Draft) => {
  draft.milestones = draft.milestones.filter(({ content }) => content.id !== 'cert-tableau')
  unplace(draft, 'ds', 'cert-tableau')
  for (const { content } of draft.paths) {
    for (const each of content.industryApplications) {
      each.milestoneIds = each.milestoneIds.filter((id) => id !== 'cert-tableau')
    }
  }
}

const withoutDs = (draft: Draft) => {
  const onMle = new Set(
    draft.paths[0]?.content.stages.flatMap((stage) => stage.milestones.map(({ id }) => id)),
  )
  draft.paths = draft.paths.filter(({ content }) => content.id === 'mle')
  draft.milestones = draft.milestones.filter(({ content }) => onMle.has(content.id))
  draft.transitions = []
}

const correction = (draft: Draft) =>
  Object.assign(milestoneIn(draft, 'cs50p'), { title: 'Python, corrected' })

/** Somebody on the Data Scientist path who has the Tableau certificate. */
async function somebody() {
  const day = new Date('2026-03-01')
  return db().user.create({
    data: {
      displayName: 'Ada',
      timeZone: 'Asia/Kathmandu',
      enrollments: { create: { pathId: 'ds', chosenOn: day } },
      standings: { create: { milestoneId: 'cert-tableau', doneOn: day } },
    },
    select: { id: true, enrollments: true, standings: true },
  })
}

beforeEach(async () => {
  await empty()
  await loadCatalog(db())
})

// Other tests of this database expect the real content.
afterAll(async () => {
  await empty()
  await loadCatalog(db())
  await getCatalogAfresh()
})

describe('loading the content', () => {
  it('fills an empty database, and every page then sees what the files say', async () => {
    await empty()
    expect(await loadCatalog(db())).toEqual({ version: '1.0.1', changed: true })
    const catalog = await getCatalogAfresh()
    const expected = catalogOf(contentWith())
    expect([...catalog.skills]).toEqual([...expected.skills])
    expect(catalog.milestones).toEqual(expected.milestones)
    expect(catalog.version).toBe('1.0.1')
    expect([...catalog.paths.keys()]).toEqual(['mle', 'ds'])
    for (const [id, path] of catalog.paths) expect(expected.paths.get(id)).toMatchObject(path)
    expect(await db().transition.count()).toBe(2)
  })

  it('writes nothing when the same content is loaded again', async () => {
    const before = await writers()
    expect(await loadCatalog(db(), folderWith())).toEqual({ version: '1.0.1', changed: false })
    expect(await writers()).toEqual(before)
  })

  it('writes only the corrected milestone, even under the same version', async () => {
    const before = await writers()
    expect((await loadCatalog(db(), folderWith(correction))).changed).toBe(true)
    expect(await writtenSince(before)).toEqual(['Milestone/cs50p'])
    expect((await getCatalogAfresh()).milestones.get('cs50p')?.title).toBe('Python, corrected')
  })

  it('goes back to an older release, and forth again', async () => {
    const newer = folderWith((draft) => {
      correction(draft)
      draft.release.version = '1.1.0'
    })
    const titles = []
    for (const folder of [newer, undefined, newer]) {
      expect((await loadCatalog(db(), folder)).changed).toBe(true)
      const { version, milestones } = await getCatalogAfresh()
      titles.push([version, milestones.get('cs50p')?.title])
    }
    expect(titles).toEqual([
      ['1.1.0', 'Python, corrected'],
      ['1.0.1', milestoneIn(contentWith(), 'cs50p').title],
      ['1.1.0', 'Python, corrected'],
    ])
  })

  it('retires a removed milestone, keeps the progress on it, and brings it back when it returns', async () => {
    const { id: userId, standings } = await somebody()
    await loadCatalog(db(), folderWith(withoutTableau))
    const without = await getCatalogAfresh()
    expect(without.milestones.get('cert-tableau')).toMatchObject({ retired: true, kind: 'certification' })
    expect(pathsWith(without, 'cert-tableau')).toEqual([])
    expect(await db().standing.findMany({ where: { userId } })).toEqual(standings)

    await loadCatalog(db())
    expect((await getCatalogAfresh()).milestones.get('cert-tableau')?.retired).toBe(false)
    expect(await db().standing.findMany({ where: { userId } })).toEqual(standings)
  })

  it('keeps the day on which something was retired when later content is loaded', async () => {
    const retirement = () => db().milestone.findUniqueOrThrow({ where: { id: 'cert-tableau' } })
    await loadCatalog(db(), folderWith(withoutTableau))
    const { retiredAt } = await retirement()
    await loadCatalog(
      db(),
      folderWith((draft) => {
        withoutTableau(draft)
        correction(draft)
      }),
    )
    expect(retiredAt).toBeInstanceOf(Date)
    expect((await retirement()).retiredAt).toEqual(retiredAt)
  })

  it('retires a removed path readably and keeps who walks it', async () => {
    const { id: userId, enrollments, standings } = await somebody()
    await loadCatalog(db(), folderWith(withoutDs))
    const catalog = await getCatalogAfresh()
    const ds = catalog.paths.get('ds')
    expect(ds?.retired).toBe(true)
    expect(ds && placementsOf(ds).length).toBe(60)
    expect(ds && placementsOf(ds).filter(({ id }) => !catalog.milestones.has(id))).toEqual([])
    expect(await db().transition.count({ where: { retiredAt: null } })).toBe(0)
    expect(await db().enrollment.findMany({ where: { userId } })).toEqual(enrollments)
    expect(await db().standing.findMany({ where: { userId } })).toEqual(standings)
  })

  it('shows a milestone as retired that its own file retires', async () => {
    const retired = { on: '2026-01-31', reason: 'The exam ended.' }
    const folder = folderWith((draft) =>
      Object.assign(milestoneIn(draft, 'cert-tableau'), { retired, successor: 'cert-google-ada' }),
    )
    await loadCatalog(db(), folder)
    expect((await getCatalogAfresh()).milestones.get('cert-tableau')).toMatchObject({
      retired: true,
      retirement: retired,
      successor: 'cert-google-ada',
    })
  })

  it('takes a third path from new files alone', async () => {
    const before = await writers()
    await loadCatalog(db(), folderWith(addThirdPath))
    const catalog = await getCatalogAfresh()
    const third = catalog.paths.get('third')
    expect([...catalog.paths.keys()]).toEqual(['mle', 'ds', 'third'])
    expect(third && placementsOf(third).map(({ id }) => id)).toContain('third-first-step')
    expect(catalog.milestones.get('third-first-step')?.skills).toEqual([{ id: 'prompting', level: 2 }])
    expect(pathsWith(catalog, 'role-comparison').map(({ id }) => id)).toEqual(['mle', 'ds', 'third'])
    const rewritten = (await writtenSince(before)).filter((row) => !row.startsWith('Milestone/'))
    expect(rewritten.sort()).toEqual(['Path/third', 'Skill/prompting'])
  })

  it('loads once when several instances start together', async () => {
    const folder = folderWith(correction)
    const loads = await Promise.all(Array.from({ length: 6 }, () => loadCatalog(db(), folder)))
    expect(loads.filter(({ changed }) => changed)).toHaveLength(1)
    expect(await db().catalogRelease.count()).toBe(2)
  })

  it('refuses broken content before it touches the database', async () => {
    const before = await writers()
    const folder = folderWith((draft) =>
      milestoneIn(draft, 'cs50p').skills.push({ id: 'juggling', level: 1 }),
    )
    await expect(loadCatalog(db(), folder)).rejects.toThrow(
      'milestones/cs50p.json: cs50p: unknown skill "juggling"',
    )
    expect(await writers()).toEqual(before)
  })

  it('leaves everything as it was when it fails half-way', async () => {
    const before = await writers()
    const folder = folderWith((draft) => {
      correction(draft)
      addThirdPath(draft)
    })
    await db().$executeRaw`ALTER TABLE "Path" ADD CONSTRAINT "no_third" CHECK ("id" <> 'third')`
    try {
      await expect(loadCatalog(db(), folder)).rejects.toThrow('no_third')
    } finally {
      await db().$executeRaw`ALTER TABLE "Path" DROP CONSTRAINT "no_third"`
    }
    expect(await writers()).toEqual(before)
    expect((await loadCatalog(db(), folder)).changed).toBe(true)
  })
})

describe('the snapshot in memory', () => {
  afterEach(getCatalogAfresh)

  it('is read once, however many ask at the same time', async () => {
    const [first, second] = await Promise.all([getCatalogAfresh(), getCatalog()])
    await empty()
    expect(second).toBe(first)
    expect(await getCatalog()).toBe(first)
    await loadCatalog(db())
  })

  it('is not kept when the read fails', async () => {
    await empty()
    await expect(getCatalogAfresh()).rejects.toThrow('No catalogue has been loaded')
    await loadCatalog(db())
    expect((await getCatalog()).paths.size).toBe(2)
  })
})
