import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { db } from '@/lib/db'
import { hideItem, publish, saveProfile, unpublish } from '@/lib/profile/commands'
import { setHandle } from '@/lib/profile/handle.commands'
import { SECTIONS } from '@/lib/profile/rules'
import { makeLink, revokeLink } from '@/lib/profile/share.commands'
import { facts, handleOf } from '../support/profile'
import { fromHistory, fromTables } from '../support/rebuild'
import { newViewer } from '../support/viewer'

const now = { now: new Date('2026-11-21T10:00:00Z'), today: '2026-11-21' }

beforeAll(async () => {
  await loadCatalog(db())
})

const LINKS = ['a', 'b'].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`)
const letter = fc.constantFrom('a', 'b', 'c')
const text = fc.constantFrom(null, 'One', 'Two')

type Run = (viewer: Viewer) => Promise<unknown>

const command: fc.Arbitrary<Run> = fc.oneof(
  fc.tuple(fc.nat(3), text, fc.subarray([...SECTIONS]), fc.constantFrom(null, '2027-01-01')).map(
    ([version, headline, sections, workFrom]): Run =>
      (viewer) =>
        saveProfile(viewer, { ...facts({ headline, sections, workFrom }), version }, now),
  ),
  fc.tuple(letter, fc.option(letter)).map(
    ([next, seen]): Run =>
      (viewer) =>
        setHandle(viewer, { handle: handleOf(viewer, next), seen: seen ? handleOf(viewer, seen) : '' }, now),
  ),
  fc.constantFrom(publish, unpublish).map(
    (change): Run =>
      (viewer) =>
        change(viewer, {}, now),
  ),
  fc
    .tuple(
      fc.constantFrom('hide' as const, 'show' as const),
      fc.constantFrom('milestone' as const, 'skill' as const),
      fc.constantFrom('cs50p', 'python'),
    )
    .map(
      ([verb, kind, itemId]): Run =>
        (viewer) =>
          hideItem(viewer, { item: { verb, kind, itemId } }, now),
    ),
  fc.tuple(fc.constantFrom(...LINKS), fc.constantFrom(null, '2026-11-21', '2026-11-20')).map(
    ([id, lastDay]): Run =>
      (viewer) =>
        makeLink(viewer, { id, label: 'Owl Labs', lastDay }, now),
  ),
  fc.constantFrom(...LINKS).map(
    (id): Run =>
      (viewer) =>
        revokeLink(viewer, { id }, now),
  ),
)

const sequence = fc.array(fc.array(command, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 10 })

test('what somebody shows is the history folded, after any commands in any number of tabs', {
  timeout: 120_000,
}, async () => {
  let rows = 0
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      const viewer = await newViewer()
      for (const step of steps) await Promise.all(step.map((run) => run(viewer)))
      expect(await fromHistory(viewer.id)).toEqual(await fromTables(viewer.id))
      rows += await db().activity.count({ where: { userId: viewer.id } })
    }),
    { numRuns: 100 },
  )
  expect(rows).toBeGreaterThan(150)
})
