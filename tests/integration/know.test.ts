import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { mark, redate } from '@/lib/progress/commands'
import { NO_INTENT } from '@/lib/progress/intent.rules'
import { knowSeveral, knowSeveralAsGuest } from '@/lib/progress/know.commands'
import { readStandings as readAll } from '@/lib/progress/standing.queries'
import { knownBefore } from '@/lib/progress/state.rules'
import { newViewer } from '../support/viewer'

const TODAY = '2026-11-21'
const now = { today: TODAY }
const IDS = ['cs50p', 'git-github', 'missing-semester']

const eventsOf = async (userId: string) =>
  (await db().activity.findMany({ where: { userId }, orderBy: { id: 'asc' } })).map(
    ({ kind, milestoneId }) => `${kind} ${milestoneId}`,
  )
const readStandings = async (viewer: Parameters<typeof readAll>[0]) => (await readAll(viewer)).standings
const known = async (viewer: { id: string }) => knownBefore(await readStandings(viewer as Viewer)).sort()

beforeAll(async () => {
  await loadCatalog(db())
})

describe('several milestones that somebody knows already', () => {
  test('are one event each, and sending it again changes nothing', async () => {
    const viewer = await newViewer()
    expect(await knowSeveral(viewer, { known: IDS }, now)).toEqual({
      ok: true,
      value: { verb: 'know', ids: IDS },
    })
    expect(await knowSeveral(viewer, { known: IDS }, now)).toMatchObject({ value: { ids: [] } })
    expect(await known(viewer)).toEqual(IDS)
    expect(await eventsOf(viewer.id)).toEqual(IDS.map((id) => `already_known ${id}`))
  })

  test('are written in one transaction', async () => {
    const viewer = await newViewer()
    await knowSeveral(viewer, { known: IDS }, now)
    const written = await db().$queryRaw`
      SELECT DISTINCT xmin::text FROM "Activity" WHERE "userId" = ${viewer.id}::uuid
      UNION SELECT xmin::text FROM "Standing" WHERE "userId" = ${viewer.id}::uuid`
    expect(written).toHaveLength(1)
  })

  test('are all or none: one that does not exist keeps the others out', async () => {
    const viewer = await newViewer()
    expect(await knowSeveral(viewer, { known: [...IDS, 'no-such'] }, now)).toMatchObject({
      ok: false,
      code: 'not-found',
    })
    expect(await eventsOf(viewer.id)).toEqual([])
  })

  test('leave what is done with its day, and their undo leaves it, too', async () => {
    const viewer = await newViewer()
    await mark(viewer, { mark: { verb: 'complete', id: 'cs50p', on: '2024-02-29' } }, now)
    const several = await knowSeveral(viewer, { known: IDS }, now)
    if (!several.ok) throw new Error(several.message)
    expect(several.value.ids).toEqual(['git-github', 'missing-semester'])
    await redate(viewer, { milestoneId: 'git-github', on: '2024-03-01' }, now)
    expect(await knowSeveral(viewer, { known: [], forget: IDS }, now)).toMatchObject({
      value: { verb: 'forget', ids: ['missing-semester'] },
    })
    const standings = await readStandings(viewer)
    expect(IDS.map((id) => standings.get(id)?.doneOn ?? null)).toEqual(['2024-02-29', '2024-03-01', null])
  })

  test('come back to exactly what they were when all is taken back', async () => {
    const viewer = await newViewer()
    await mark(viewer, { mark: { verb: 'start', id: 'cs50p', on: undefined } }, now)
    await mark(viewer, { mark: { verb: 'set-aside', id: 'elements-of-ai', on: undefined } }, now)
    const before = await readStandings(viewer)
    const ids = ['cs50p', 'elements-of-ai']
    await knowSeveral(viewer, { known: ids }, now)
    await knowSeveral(viewer, { known: [], forget: ids }, now)
    await knowSeveral(viewer, { known: [], forget: ids }, now)
    expect(await readStandings(viewer)).toEqual(before)
    expect((await eventsOf(viewer.id)).filter((event) => event.startsWith('reopened'))).toHaveLength(2)
  })

  test('ten requests at once are one event each', async () => {
    const viewer = await newViewer()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => knowSeveral(viewer, { known: IDS }, now)),
    )
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect((await eventsOf(viewer.id)).sort()).toEqual(IDS.map((id) => `already_known ${id}`))
  })

  test('are nobody else’s', async () => {
    const [owner, stranger] = [await newViewer(), await newViewer()]
    await knowSeveral(owner, { known: IDS }, now)
    expect(await knowSeveral(stranger, { known: [], forget: IDS }, now)).toMatchObject({ value: { ids: [] } })
    expect(await known(owner)).toEqual(IDS)
  })

  test('are remembered for a visitor, who can take them back', async () => {
    const several = await knowSeveralAsGuest(NO_INTENT, { known: IDS }, now)
    if (!several.ok) throw new Error(several.message)
    const { remembered, value } = several.value
    expect(value.ids).toEqual(IDS)
    expect(knownBefore(remembered.standings)).toEqual(IDS)
    const back = await knowSeveralAsGuest(remembered, { known: [], forget: value.ids }, now)
    expect(back.ok && knownBefore(back.value.remembered.standings)).toEqual([])
    expect(await knowSeveralAsGuest(NO_INTENT, { known: ['no-such'] }, now)).toMatchObject({
      code: 'not-found',
    })
  })
})
