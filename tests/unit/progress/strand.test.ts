import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { type Catalog, placementsOf } from '@/lib/catalog/rules'
import { nextMilestones } from '@/lib/progress/next.rules'
import { progressOf } from '@/lib/progress/rules'
import { type Dates, type Standings, stateOf } from '@/lib/progress/state.rules'
import { chosenStrands, strandProgress, strandsOf } from '@/lib/progress/strand.rules'
import { trailOf } from '@/lib/progress/trail.rules'
import { catalogOf, contentWith } from '../../support/content'

const shared = catalogOf(contentWith())
const IDS = ['nlp', 'computer-vision', 'deep-learning']
const pathIn = (catalog: Catalog, id: string) => {
  const path = catalog.paths.get(id)
  if (!path) throw new Error(`no path ${id}`)
  return path
}
const milestones = [...shared.milestones.keys()]
const DATES: readonly Dates[] = [
  { startedOn: '2026-01-01', doneOn: null, setAsideOn: null },
  { startedOn: null, doneOn: '2026-01-02', setAsideOn: null },
  { startedOn: null, doneOn: null, setAsideOn: '2026-01-03' },
]

/** Somebody who chose some specialisations and stands somewhere; sometimes something stands in for a required milestone of one. */
const anybody = fc
  .record({
    chosen: fc.subarray(IDS),
    replaced: fc.subarray(['fastai-pdl', 'mle-proj-sentiment-service']),
    again: fc.subarray(['fastai-pdl', 'hf-llm-course']),
    stood: fc.array(fc.constantFrom(undefined, ...DATES), {
      minLength: milestones.length,
      maxLength: milestones.length,
    }),
    pathId: fc.constantFrom('mle', 'ds'),
  })
  .map(({ chosen, replaced, again, stood, pathId }) => ({
    pathId,
    chosen,
    standings: new Map(milestones.flatMap((id, n) => (stood[n] ? [[id, stood[n]] as const] : []))),
    version: {
      milestones: replaced.map((id) => ({
        ...{ id: `own-${id}`, kind: 'course' as const, title: 'Mine', hours: 10, removed: false, skills: [] },
      })),
      substitutions: replaced.map((id) => ({
        ...{ pathId: 'mle', milestoneId: id, byId: `own-${id}`, reason: 'At work' },
      })),
      again: again.map((milestoneId) => ({ pathId, milestoneId, on: '2026-06-01' })),
    },
  }))

const having = (
  version: { chosen: readonly string[] } & Omit<Parameters<typeof ownCatalog>[1], 'specialisations'>,
) =>
  ownCatalog(shared, { ...version, specialisations: version.chosen.map((id) => ({ id, on: '2026-11-01' })) })

const EVERYTHING = { kind: null, state: null }

describe('specialisations', () => {
  test('are the same three on both paths, each with milestones on each of them', () => {
    for (const id of ['mle', 'ds']) {
      const strands = strandsOf(shared, pathIn(shared, id))
      expect(strands.map((strand) => strand.id)).toEqual(IDS)
      for (const { placements } of strands) expect(placements.length).toBeGreaterThan(1)
    }
  })

  test('whichever are chosen, never change the progress of the path', () => {
    fc.assert(
      fc.property(anybody, ({ pathId, chosen, version, standings }) => {
        const [before, after] = [having({ ...version, chosen: [] }), having({ ...version, chosen })]
        const path = pathIn(after, pathId)
        const base = progressOf(placementsOf(pathIn(before, pathId)), standings)
        expect(progressOf(placementsOf(path), standings)).toEqual(base)
        // What the page adds up, after some milestones moved to strands.
        const trail = trailOf(after, path, standings, [pathId], EVERYTHING)
        const shown = trail.stages.flatMap(({ items }) => items)
        const dates = new Map([...shown, ...trail.hidden].map((each) => [each.id, each.dates]))
        const counted = [...shown, ...trail.hidden].map(({ id, optional }) => ({ id, optional }))
        expect(progressOf(counted, dates)).toEqual(base)
      }),
      { numRuns: 500 },
    )
  })

  test('put every placement of the path on its page exactly once, whichever are chosen', () => {
    fc.assert(
      fc.property(anybody, ({ pathId, chosen, version, standings }) => {
        const catalog = having({ ...version, chosen })
        const path = pathIn(catalog, pathId)
        const { stages, strands, hidden } = trailOf(catalog, path, standings, [pathId], EVERYTHING)
        const shown = [...stages, ...strands].flatMap(({ items }) => items)
        const ids = [...shown, ...hidden].map(({ id }) => id)
        expect(ids.toSorted()).toEqual(
          placementsOf(path)
            .map(({ id }) => id)
            .toSorted(),
        )
        for (const { items } of stages)
          for (const { id, optional } of items)
            expect(optional && chosen.includes(shared.milestones.get(id)?.specialisation ?? '')).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('each have a progress of their own: all of it counts, and what is set aside is not done', () => {
    fc.assert(
      fc.property(anybody, ({ pathId, version, standings }) => {
        const catalog = having({ ...version, chosen: IDS })
        const path = pathIn(catalog, pathId)
        const { strands } = trailOf(catalog, path, standings, [pathId], EVERYTHING)
        for (const strand of chosenStrands(catalog, path)) {
          const progress = strandProgress(strand, standings)
          expect(progress.required).toBe(strand.placements.length)
          expect(progress.complete).toBe(progress.done === strand.placements.length)
          const drawn = strands.find(({ title }) => title === strand.title)
          expect(drawn && progressOf(drawn.whole, standings)).toEqual(
            // A strand with nothing to show is left out only where a filter hides all of it.
            drawn ? progress : undefined,
          )
        }
      }),
    )
  })

  test('are offered after what the path requires and before what is beside it', () => {
    fc.assert(
      fc.property(anybody, ({ pathId, chosen, version, standings }) => {
        const catalog = having({ ...version, chosen })
        const path = pathIn(catalog, pathId)
        const placed = new Map(placementsOf(path).map((each) => [each.id, each]))
        const ranks = nextMilestones(catalog, path, standings).map((id) => {
          if (!placed.get(id)?.optional) return 0
          return chosen.includes(shared.milestones.get(id)?.specialisation ?? '') ? 1 : 2
        })
        expect(ranks).toEqual(ranks.toSorted())
        const none = nextMilestones(having({ ...version, chosen: [] }), path, standings)
        expect(nextMilestones(catalog, path, standings).toSorted()).toEqual(none.toSorted())
      }),
    )
  })

  test('are filtered with the rest of the path, and count all the same', () => {
    const standings: Standings = new Map([['hf-llm-course', DATES[1] as Dates]])
    const catalog = having({ milestones: [], substitutions: [], again: [], chosen: ['nlp'] })
    const path = pathIn(catalog, 'mle')
    const [strand] = trailOf(catalog, path, standings, ['mle'], { kind: 'course', state: 'done' }).strands
    expect(strand?.items.map(({ id }) => id)).toEqual(['hf-llm-course'])
    expect(strand?.onTheWay).toEqual([])
    expect(strand && progressOf(strand.whole, standings).required).toBe(5)
    expect(trailOf(catalog, path, standings, ['mle'], { kind: 'event', state: null }).strands).toEqual([])
    expect(stateOf(standings.get('hf-llm-course'))).toBe('done')
  })

  test('stay with somebody on another path, and one that no path has is shown nowhere', () => {
    const catalog = having({ milestones: [], substitutions: [], again: [], chosen: ['nlp', 'juggling'] })
    for (const id of ['mle', 'ds'])
      expect(chosenStrands(catalog, pathIn(catalog, id)).map((strand) => strand.id)).toEqual(['nlp'])
  })
})
