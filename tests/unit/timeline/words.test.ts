import { expect, test } from 'vitest'
import { entryRow } from '@/components/timeline/words'
import { NO_REFLECTION, reflectionText } from '@/lib/timeline/reflection.rules'
import { type Entry, kindsOf } from '@/lib/timeline/rules'
import { ActivityKind } from '@/prisma/generated/enums'
import { catalogOf, contentWith } from '@/tests/support/content'

/** Why an activity has no entry of its own. */
const UNTOLD: Partial<Record<ActivityKind, string>> = {
  already_known: 'it has no day: it stands where the history begins',
  day_forgotten: 'the same',
  note_saved: 'private, even from a glance',
  preference_set: 'how something is shown, and no step',
  estimates_hidden: 'the same',
  estimates_shown: 'the same',
  badge_made: 'it is no learning; badges are listed at /badges',
  badge_removed: 'the same',
  rhythm_hidden: 'the same',
  rhythm_shown: 'the same',
  feed_made: 'a setting',
  feed_revoked: 'a setting',
  profile_saved: 'the same: what others see, and no step',
  handle_set: 'the same',
  profile_published: 'the same',
  profile_unpublished: 'the same',
  item_hidden: 'the same',
  item_shown: 'the same',
  share_made: 'the same',
  share_revoked: 'the same',
  step_added: 'within a milestone, which has its own entries',
  step_renamed: 'the same',
  step_done: 'the same; it counts as learning',
  step_reopened: 'the same',
  step_removed: 'the same',
  step_moved: 'the same',
  link_added: 'the same',
  link_edited: 'the same',
  link_removed: 'the same',
  own_edited: 'what it became stands in its entries',
  own_moved: 'an order, and no step',
  application_edited: 'what it became stands in its entries',
  application_move_undone: 'it takes the entry of the move away',
  plan_undone: 'the same of the plan',
  target_undone: 'the same of the target date',
  resume_undone: 'the same of the end of a pause',
}

const catalog = catalogOf(contentWith(() => {}))

const entry = (kind: Entry['kind']): Entry => ({
  ...{ id: '1', kind, milestoneId: null, pathId: null, applicationId: null, removed: false },
  ...{ occurredOn: '2026-11-21', recordedOn: '2026-11-21', within: null, detail: null, title: null },
})

test('every kind of activity has words on the timeline, or a reason to have no entry', () => {
  const told = new Set<string>(kindsOf(null))
  for (const kind of Object.values(ActivityKind))
    expect([kind, told.has(kind)]).toEqual([kind, !(kind in UNTOLD)])
})

test.each(['expired' as const, ...kindsOf(null)])('%s is told in words of its own', (kind) => {
  const detail = kind === 'reflected' ? reflectionText('2026-11', NO_REFLECTION) : null
  expect(entryRow(catalog, { ...entry(kind), detail }).words).toMatch(/^[A-Z][a-z]/)
})

test('what was done some time in a year is told as that, and with the day it was written down', () => {
  const loose = { ...entry('done'), milestoneId: 'cs50p', occurredOn: '2026-01-01', within: 'year' as const }
  const words = entryRow(catalog, { ...loose, recordedOn: '2026-01-01' })
  expect([words.on, words.day, words.recorded]).toEqual(['Some time in 2026', '2026', '1 Jan 2026'])
})
