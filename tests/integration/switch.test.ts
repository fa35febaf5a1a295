import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '@/lib/auth/rules'
import { loadCatalog } from '@/lib/catalog/load'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { placementsOf } from '@/lib/catalog/rules'
import { db } from '@/lib/db'
import { choosePath, makePrimary } from '@/lib/enrollment/commands'
import { primaryOf } from '@/lib/enrollment/rules'
import { switchPath, undoSwitch } from '@/lib/enrollment/switch.commands'
import { readPlan, readPlanForSwitch } from '@/lib/plan/queries'
import { mark } from '@/lib/progress/commands'
import { progressOf } from '@/lib/progress/rules'
import { readStandings } from '@/lib/progress/standing.queries'
import { trailOf } from '@/lib/progress/trail.rules'
import { dayIn } from '@/lib/zone'
import { rowsOf } from '../support/rows'
import { newViewer, viewerOf } from '../support/viewer'

const now = { today: '2026-11-21' }

beforeAll(async () => {
  await loadCatalog(db())
})

async function walker(...pathIds: string[]): Promise<Viewer> {
  const { id } = await newViewer()
  for (const pathId of pathIds) await choosePath(await viewerOf(id), { pathId }, now)
  return viewerOf(id)
}

const switched = (
  viewer: Viewer,
  from: string,
  pathId: string,
  reason: string | null = null,
  again: string[] = [],
) => switchPath(viewer, { from, pathId, reason, again }, now)
const primary = async ({ id }: Viewer) => primaryOf((await viewerOf(id)).enrollments)
const done = (viewer: Viewer, id: string) =>
  mark(viewer, { mark: { verb: 'complete', id, on: undefined } }, now)
const eventsOf = async ({ id }: Viewer) =>
  (await db().activity.findMany({ where: { userId: id }, orderBy: { id: 'asc' } })).map(
    ({ kind, pathId }) => `${kind} ${pathId}`,
  )

/** Everything that is stored of a person but the history, which only grows. */
async function stateOf({ id }: Viewer) {
  const { Activity: _, ...rows } = await rowsOf(id)
  return rows
}

describe('a switch', () => {
  test('adds the path, makes it the main one, and is one event with its reason', async () => {
    const viewer = await walker('mle')
    expect(await switched(viewer, 'mle', 'ds', 'People')).toMatchObject({ ok: true })
    expect(await primary(viewer)).toBe('ds')
    expect((await viewerOf(viewer.id)).enrollments).toHaveLength(2)
    expect(await eventsOf(viewer)).toEqual(['path_chosen mle', 'path_switched ds'])
    const last = await db().activity.findFirstOrThrow({ where: { userId: viewer.id, kind: 'path_switched' } })
    expect(JSON.parse(last.detail ?? '')).toEqual({ from: 'mle', reason: 'People', before: null, again: [] })
  })

  test('is one when ten ask at once', async () => {
    const viewer = await walker('mle')
    const answers = await Promise.all(Array.from({ length: 10 }, () => switched(viewer, 'mle', 'ds')))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await eventsOf(viewer)).toEqual(['path_chosen mle', 'path_switched ds'])
  })

  test('is refused to a tab that shows another main path, to a stranger, and to a path that is not there', async () => {
    const viewer = await walker('mle')
    expect(await switched(viewer, 'ds', 'mle')).toMatchObject({ ok: true })
    await switched(viewer, 'mle', 'ds')
    await makePrimary(await viewerOf(viewer.id), { pathId: 'mle' }, now)
    expect(await switched(viewer, 'ds', 'ds')).toMatchObject({ code: 'conflict' })
    expect(await switched(viewer, 'mle', 'nowhere')).toMatchObject({ code: 'not-found' })
    expect(await switched(await newViewer(), 'mle', 'ds')).toMatchObject({ code: 'conflict' })
    expect(await primary(viewer)).toBe('mle')
  })

  test('keeps every path with its own day, and what was done counts on both', async () => {
    const viewer = await walker('ds', 'mle')
    await done(viewer, 'cs50p')
    await switched(viewer, 'ds', 'mle')
    const { enrollments } = await viewerOf(viewer.id)
    expect(enrollments.map(({ pathId, chosenOn }) => [pathId, chosenOn]).sort()).toEqual([
      ['ds', now.today],
      ['mle', now.today],
    ])
    expect(await db().standing.count({ where: { userId: viewer.id, doneOn: { not: null } } })).toBe(1)
  })
})

describe('taking a switch back', () => {
  test('restores every row exactly, and is an event too', async () => {
    const viewer = await walker('mle')
    await done(viewer, 'cs50p')
    const before = await stateOf(viewer)
    await switched(viewer, 'mle', 'ds', 'People')
    expect(await undoSwitch(viewer, { pathId: 'ds' }, now)).toMatchObject({ ok: true })
    expect(await undoSwitch(viewer, { pathId: 'ds' }, now)).toMatchObject({ ok: true })
    expect(await stateOf(viewer)).toEqual(before)
    expect((await eventsOf(viewer)).slice(-2)).toEqual(['path_switched ds', 'switch_undone ds'])
  })

  test('keeps what was marked since', async () => {
    const viewer = await walker('mle', 'ds')
    await switched(viewer, 'mle', 'ds')
    await done(viewer, 'proj-churn')
    await undoSwitch(viewer, { pathId: 'ds' }, now)
    expect(await primary(viewer)).toBe('mle')
    expect(await db().standing.count({ where: { userId: viewer.id } })).toBe(1)
  })

  test('is refused once something else became of the paths', async () => {
    const viewer = await walker('mle', 'ds')
    await switched(viewer, 'mle', 'ds')
    await switched(viewer, 'ds', 'mle')
    expect(await undoSwitch(viewer, { pathId: 'ds' }, now)).toMatchObject({ code: 'conflict' })
    expect(await undoSwitch(await newViewer(), { pathId: 'mle' }, now)).toMatchObject({ code: 'conflict' })
    expect(await primary(viewer)).toBe('mle')
  })
})

describe('doing something again', () => {
  const again = (viewer: Viewer, verb: 'complete-again' | 'repeat', id = 'cs50p', pathId = 'ds') =>
    mark(viewer, { mark: { verb, id, pathId, on: undefined } }, now)
  const dsDone = async (viewer: Viewer, pathId = 'ds') => {
    const { standings, own } = await readStandings(viewer)
    const path = ownCatalog(await getCatalog(), own).paths.get(pathId)
    return progressOf(path ? placementsOf(path) : [], standings).done
  }
  const redoer = async () => {
    const viewer = await walker('mle')
    await done(viewer, 'cs50p')
    await done(viewer, 'git-github')
    await switched(viewer, 'mle', 'ds', null, ['cs50p', 'proj-churn', 'nothing-at-all'])
    return viewerOf(viewer.id)
  }

  test('leaves it out on that path until it is done there again; the day and the other path stay', async () => {
    const viewer = await redoer()
    expect([await dsDone(viewer), await dsDone(viewer, 'mle')]).toEqual([1, 2])
    expect(await again(viewer, 'complete-again')).toMatchObject({
      value: { before: { again: { pathId: 'ds' } }, after: { doneOn: now.today } },
    })
    await again(viewer, 'complete-again')
    expect([await dsDone(viewer), await dsDone(viewer, 'mle')]).toEqual([2, 2])
    expect((await eventsOf(viewer)).slice(-2)).toEqual(['path_switched ds', 'done_again ds'])
    expect((await readStandings(viewer)).standings.get('cs50p')?.doneOn).toBe(now.today)
  })

  test('spends its hours once more: it is pace on the day it was done again, unless that is taken back', async () => {
    const today = dayIn('UTC', new Date())
    const viewer = await walker('mle')
    await mark(viewer, { mark: { verb: 'complete', id: 'cs50p', on: '2024-02-29' } }, { today })
    await switchPath(viewer, { pathId: 'ds', from: 'mle', reason: null, again: ['cs50p'] }, { today })
    const walking = await viewerOf(viewer.id)
    const repeated = async () => (await readPlan(walking)).again
    const act = (verb: 'complete-again' | 'repeat', on?: string) =>
      mark(walking, { mark: { verb, id: 'cs50p', pathId: 'ds', on } }, { today })
    expect(await repeated()).toEqual([])
    await act('complete-again')
    expect(await repeated()).toEqual([{ milestoneId: 'cs50p', on: today }])
    await act('repeat', '2024-03-01')
    expect(await repeated()).toEqual([])
    await act('complete-again')
    expect(await repeated()).toEqual([{ milestoneId: 'cs50p', on: today }])
    await act('repeat', '1969-12-31')
    const [asked] = await db().redo.findMany({ where: { userId: viewer.id } })
    expect(asked?.askedOn, 'a day that no file may have').toEqual(new Date(today))
  })

  test('is asked for again by undo, and not on a path that is not walked', async () => {
    const viewer = await redoer()
    await again(viewer, 'complete-again')
    await again(viewer, 'repeat')
    expect(await dsDone(viewer)).toBe(1)
    expect(await again(viewer, 'repeat', 'cs50p', 'nowhere')).toMatchObject({ code: 'not-found' })
    expect(await again(await newViewer(), 'complete-again')).toMatchObject({ code: 'not-found' })
    expect(await again(viewer, 'complete-again', 'nothing-at-all')).toMatchObject({ code: 'not-found' })
  })

  test('is taken back with the switch', async () => {
    const viewer = await walker('mle')
    await done(viewer, 'cs50p')
    const before = await stateOf(viewer)
    await switched(viewer, 'mle', 'ds', null, ['cs50p'])
    expect(await db().redo.count({ where: { userId: viewer.id } })).toBe(1)
    await undoSwitch(viewer, { pathId: 'ds' }, now)
    expect(await stateOf(viewer)).toEqual(before)
  })

  test('goes back to the day it was asked for before, when a switch that asked once more is taken back', async () => {
    const viewer = await redoer()
    const later = { ...now, today: '2026-11-22' }
    await switched(viewer, 'ds', 'mle')
    const before = await stateOf(viewer)
    await switchPath(
      viewer,
      { pathId: 'ds', from: 'mle', reason: null, again: ['cs50p', 'git-github'] },
      later,
    )
    expect(await db().redo.count({ where: { userId: viewer.id } })).toBe(2)
    await undoSwitch(viewer, { pathId: 'ds' }, later)
    expect(await stateOf(viewer)).toEqual(before)
  })

  test('completes what was reopened meanwhile', async () => {
    const viewer = await redoer()
    await mark(viewer, { mark: { verb: 'reopen', id: 'cs50p', on: undefined } }, now)
    expect(await again(viewer, 'complete-again')).toMatchObject({ ok: true })
    expect([await dsDone(viewer), await dsDone(viewer, 'mle')]).toEqual([2, 2])
  })

  test('is not asked for where it was reopened meanwhile, and does not complete it', async () => {
    const viewer = await redoer()
    await again(viewer, 'complete-again')
    await mark(viewer, { mark: { verb: 'reopen', id: 'cs50p', on: undefined } }, now)
    expect(await again(viewer, 'repeat')).toMatchObject({ ok: true })
    expect((await readStandings(viewer)).standings.get('cs50p')).toBeUndefined()
    expect(await db().redo.count({ where: { userId: viewer.id } })).toBe(0)
  })
})

/** What the pages of a path show. */
async function placeOn(viewer: Viewer, pathId: string) {
  const { standings, own } = await readStandings(viewer)
  const catalog = ownCatalog(await getCatalog(), own)
  const path = catalog.paths.get(pathId)
  if (!path) throw new Error(`there is no path ${pathId}`)
  return trailOf(catalog, path, standings, [pathId], { kind: null, state: null })
}

describe('there and back', () => {
  const ids = ['cs50p', 'mit-6006', 'proj-churn', 'elements-of-ai']
  type Step = { name: string; run: (viewer: Viewer) => Promise<unknown> }
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.constantFrom('complete', 'start', 'set-aside', 'know', 'reopen'),
          fc.constantFrom(...ids),
          fc.constantFrom(undefined, '2026-11-20'),
        )
        .map(([verb, id, on]) => ({
          name: `${verb} ${id} ${on}`,
          run: (viewer: Viewer) => mark(viewer, { mark: { verb, id, on } }, now),
        })),
    },
    fc.subarray(ids).map((again) => ({
      name: `switch, again ${again}`,
      run: async (viewer: Viewer) => {
        const from = (await primary(viewer)) ?? ''
        return switched(viewer, from, otherThan(from), null, again)
      },
    })),
    fc.constant({
      name: 'undo',
      run: async (viewer: Viewer) => undoSwitch(viewer, { pathId: (await primary(viewer)) ?? '' }, now),
    }),
    fc.constant({
      name: 'make the other the main one',
      run: async (viewer: Viewer) =>
        makePrimary(await viewerOf(viewer.id), { pathId: otherThan(await primary(viewer)) }, now),
    }),
    fc.constantFrom('mle', 'ds').map((pathId) => ({
      name: `choose ${pathId}`,
      run: (viewer: Viewer) => choosePath(viewer, { pathId }, now),
    })),
  )
  const otherThan = (pathId: string | undefined) => (pathId === 'mle' ? 'ds' : 'mle')

  test('restores every row exactly, from 500 random states, whatever was to be done again', {
    timeout: 240_000,
  }, async () => {
    let states = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(['mle'], ['ds'], ['mle', 'ds']),
        fc.array(fc.tuple(step, fc.subarray(ids)), { minLength: 10, maxLength: 10 }),
        async (paths, steps) => {
          const viewer = await walker(...paths)
          for (const [{ run }, again] of steps) {
            await run(viewer)
            const before = await stateOf(viewer)
            const a = (await primary(viewer)) ?? ''
            await switched(viewer, a, otherThan(a), null, again)
            expect(await primary(viewer)).toBe(otherThan(a))
            await switched(viewer, otherThan(a), a)
            expect(await stateOf(viewer)).toEqual(before)
            states += 1
          }
        },
      ),
      { numRuns: 50, endOnFailure: true },
    )
    expect(states).toBeGreaterThanOrEqual(500)
  })

  test('keeps the other path with its own place once something was done there, and restores this one', async () => {
    const viewer = await walker('mle')
    await done(viewer, 'cs50p')
    const [before, place] = [await stateOf(viewer), await placeOn(viewer, 'mle')]
    await switched(viewer, 'mle', 'ds', null, ['cs50p'])
    await mark(viewer, { mark: { verb: 'start', id: 'proj-churn', on: undefined } }, now)
    await switched(viewer, 'ds', 'mle')
    expect(await primary(viewer)).toBe('mle')
    expect(await placeOn(viewer, 'mle')).toEqual(place)
    const { Enrollment: _, Redo: again, Standing: __, ...rest } = await stateOf(viewer)
    expect({ ...rest, Enrollment: before.Enrollment, Redo: [], Standing: before.Standing }).toEqual(before)
    expect((await viewerOf(viewer.id)).enrollments).toHaveLength(2)
    expect(again).toHaveLength(1)
  })

  test('is announced before it is made, and can be taken back and made again like any other switch', async () => {
    const viewer = await walker('mle')
    await done(viewer, 'cs50p')
    const home = await stateOf(viewer)
    await switched(viewer, 'mle', 'ds', null, ['cs50p'])
    const away = await stateOf(viewer)
    const asked = { pathId: 'mle', from: 'ds' }
    expect((await readPlanForSwitch(viewer, asked)).returns).toBe(true)
    await switched(viewer, 'ds', 'mle', 'It was not for me')
    expect(await stateOf(viewer)).toEqual(home)
    for (const _ of [1, 2]) await undoSwitch(viewer, { pathId: 'mle' }, now)
    expect(await stateOf(viewer)).toEqual(away)
    expect((await readPlanForSwitch(viewer, asked)).returns).toBe(false)
    expect(await eventsOf(viewer)).toEqual([
      ...['path_chosen mle', 'done null', 'path_switched ds', 'path_switched mle', 'switch_undone mle'],
    ])
    expect((await readPlanForSwitch(await newViewer(), asked)).returns).toBe(false)
  })
})

test('a switch that is interrupted in the middle changes nothing', async () => {
  const viewer = await walker('mle')
  await done(viewer, 'cs50p')
  const before = await rowsOf(viewer.id)
  // The last statement of the transaction fails, after the path was made the main one.
  await db().$executeRawUnsafe(`
    CREATE FUNCTION refuse_switch() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW."userId" = '${viewer.id}'::uuid THEN RAISE EXCEPTION 'interrupted'; END IF;
      RETURN NEW;
    END $$`)
  await db().$executeRawUnsafe(
    `CREATE TRIGGER refuse_switch BEFORE INSERT ON "Activity" FOR EACH ROW EXECUTE FUNCTION refuse_switch()`,
  )
  try {
    await expect(switched(viewer, 'mle', 'ds')).rejects.toThrow('interrupted')
    expect(await rowsOf(viewer.id)).toEqual(before)
  } finally {
    await db().$executeRawUnsafe('DROP TRIGGER refuse_switch ON "Activity"')
    await db().$executeRawUnsafe('DROP FUNCTION refuse_switch')
  }
  expect(await switched(viewer, 'mle', 'ds')).toMatchObject({ ok: true })
  expect(await primary(viewer)).toBe('ds')
})
