import { beforeAll, describe, expect, it } from 'vitest'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { choosePath } from '@/lib/enrollment/commands'
import { resetPath, undoReset } from '@/lib/enrollment/reset.commands'
import { readResettable } from '@/lib/enrollment/reset.queries'
import { mark } from '@/lib/progress/commands'
import { fromHistory, fromTables } from '../support/rebuild'
import { rowsOf } from '../support/rows'
import { newViewer, viewerOf } from '../support/viewer'

beforeAll(async () => {
  await loadCatalog(db())
})

const today = '2026-11-21'
const mle = { pathId: 'mle' }

/** Somebody on both paths who has done what is on both. */
async function walker() {
  const viewer = await newViewer()
  for (const pathId of ['mle', 'ds']) await choosePath(viewer, { pathId }, { today })
  for (const id of ['cs50p', 'git-github'])
    await mark(viewer, { mark: { verb: 'complete', id, on: '2026-01-04' } }, { today })
  return viewerOf(viewer.id)
}

const redosOf = async (userId: string) =>
  (await db().redo.findMany({ where: { userId }, orderBy: { milestoneId: 'asc' } })).map(
    ({ pathId, milestoneId }) => `${pathId} ${milestoneId}`,
  )

describe('starting a path again', () => {
  it('lets what is done be done again there, and touches nothing else', async () => {
    const viewer = await walker()
    const before = await rowsOf(viewer.id)
    expect(await resetPath(viewer, mle, { today })).toEqual({ ok: true, value: { ...mle, count: 2 } })
    expect(await redosOf(viewer.id)).toEqual(['mle cs50p', 'mle git-github'])
    expect({ ...(await rowsOf(viewer.id)), Redo: [], Activity: [] }).toEqual({
      ...before,
      Redo: [],
      Activity: [],
    })
    expect(await fromHistory(viewer.id)).toEqual(await fromTables(viewer.id))
  })

  it('does nothing the second time, where nothing is done, and on a path that is not walked', async () => {
    const viewer = await walker()
    await resetPath(viewer, mle, { today })
    expect(await resetPath(viewer, mle, { today })).toMatchObject({ ok: false, code: 'conflict' })
    expect(await resetPath(await newViewer(), mle, { today })).toMatchObject({ ok: false, code: 'not-found' })
    expect(await db().activity.count({ where: { userId: viewer.id, kind: 'path_reset' } })).toBe(1)
  })

  it('is taken back within thirty days, and not on the day after', async () => {
    const viewer = await walker()
    await resetPath(viewer, mle, { today })
    expect(await readResettable(viewer, '2026-12-21')).toMatchObject([
      { pathId: 'mle', resetOn: today },
      { resetOn: null },
    ])
    expect(await undoReset(viewer, mle, { today: '2026-12-22' })).toMatchObject({
      ok: false,
      code: 'conflict',
    })
    expect(await undoReset(viewer, mle, { today: '2026-12-21' })).toMatchObject({ ok: true })
    expect(await redosOf(viewer.id)).toEqual([])
    expect(await undoReset(viewer, mle, { today: '2026-12-21' })).toMatchObject({
      ok: true,
      value: { count: 0 },
    })
    expect(await fromHistory(viewer.id)).toEqual(await fromTables(viewer.id))
  })

  it('taken back leaves what was done again since as it is', async () => {
    const viewer = await walker()
    await resetPath(viewer, mle, { today })
    const again = { verb: 'complete-again', id: 'cs50p', pathId: 'mle', on: undefined } as const
    expect(await mark(viewer, { mark: again }, { today: '2026-11-23' })).toMatchObject({ ok: true })
    expect(await undoReset(viewer, mle, { today: '2026-11-23' })).toMatchObject({
      ok: true,
      value: { count: 1 },
    })
    expect(await redosOf(viewer.id)).toEqual([])
    expect(await fromHistory(viewer.id)).toEqual(await fromTables(viewer.id))
  })
})
