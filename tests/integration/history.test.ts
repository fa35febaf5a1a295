import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { sequence } from '../support/history'
import { fromHistory, fromTables } from '../support/rebuild'
import { newViewer, viewerOf } from '../support/viewer'

beforeAll(async () => {
  await loadCatalog(db())
})

test('the present is the history folded, after any commands in any number of tabs', {
  timeout: 300_000,
}, async () => {
  let rows = 0
  await fc.assert(
    fc.asyncProperty(sequence, fc.constantFrom('2026-11-20', '2026-11-21'), async (steps, today) => {
      const { id: userId } = await newViewer()
      for (const step of steps) {
        const viewer = await viewerOf(userId)
        await Promise.all(step.map((each) => each.run(viewer, today)))
      }
      expect(await fromHistory(userId)).toEqual(await fromTables(userId))
      rows += await db().activity.count({ where: { userId } })
    }),
    { numRuns: 500 },
  )
  expect(rows).toBeGreaterThan(1_000)
})
