import fc from 'fast-check'
import ICAL from 'ical.js'
import { sync as nodeIcal } from 'node-ical'
import { describe, expect, test } from 'vitest'
import { isToken } from '@/lib/id.rules'
import { daysAfter } from '@/lib/plan/calendar.rules'
import { feedFile } from '@/lib/plan/feed'
import type { FeedEntry } from '@/lib/plan/feed.rules'

const ORIGIN = 'http://localhost:3000'

const entry = (key: string, day: string, title = key): FeedEntry => ({
  key,
  day,
  title,
  description: 'The day you named for it.',
  path: `/milestones/${key}`,
  changedAt: new Date('2026-11-21T09:30:00Z'),
  changes: 2,
})

/** What the first parser reads. */
function byIcalJs(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  return calendar.getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each)
    const { uid, summary, startDate, endDate, sequence } = event
    return {
      uid,
      summary,
      start: startDate.toString(),
      end: endDate.toString(),
      whole: startDate.isDate && endDate.isDate,
      sequence,
      url: String(each.getFirstPropertyValue('url')),
      stamp: String(each.getFirstPropertyValue('dtstamp')),
    }
  })
}

/** What the second reads: it makes a whole day of local midnights, which the machine's zone decides. */
function byNodeIcal(file: string) {
  return Object.values(nodeIcal.parseICS(file)).flatMap((each) =>
    each?.type === 'VEVENT'
      ? [
          {
            uid: each.uid,
            type: each.datetype,
            start: each.start.toLocaleDateString('sv'),
            end: each.end?.toLocaleDateString('sv'),
          },
        ]
      : [],
  )
}

const DAYS = [
  ['the beginning of summer time in Europe', '2027-03-28', '2027-03-29'],
  ['its end', '2026-10-25', '2026-10-26'],
  ['the beginning of summer time in America', '2027-03-14', '2027-03-15'],
  ['a year end', '2026-12-31', '2027-01-01'],
  ['a leap day', '2028-02-29', '2028-03-01'],
] as const

describe.each([['Asia/Kathmandu'], ['Europe/Berlin'], ['America/New_York'], ['Pacific/Kiritimati']])(
  'a calendar in %s',
  (zone) => {
    test.each(DAYS)('reads %s as one whole day, with either parser', (_name, day, next) => {
      const before = process.env.TZ
      process.env.TZ = zone
      try {
        const file = feedFile('somebody', [entry('git-github', day)], ORIGIN)
        expect(byIcalJs(file)).toMatchObject([{ start: day, end: next, whole: true }])
        expect(byNodeIcal(file)).toMatchObject([{ type: 'date', start: day, end: next }])
      } finally {
        process.env.TZ = before
      }
    })
  },
)

test('either parser reads the same entries, whatever their titles', () => {
  const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  const day = fc.integer({ min: 0, max: 3_000 }).map((each) => daysAfter('2024-01-01', each))
  fc.assert(
    fc.property(fc.array(fc.tuple(day, title), { maxLength: 8 }), (given) => {
      const entries = given.map(([on, each], place) => entry(`each-${place}`, on, each))
      const file = feedFile('somebody', entries, ORIGIN)
      const first = byIcalJs(file)
      expect(first.map(({ start }) => start)).toEqual(entries.map(({ day: on }) => on))
      expect(
        byNodeIcal(file)
          .map(({ uid }) => uid)
          .sort(),
      ).toEqual(first.map(({ uid }) => uid).sort())
      expect(file.split('\r\n').filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(entries.length)
    }),
  )
})

test('an entry keeps its identity when it moves, and counts its changes', () => {
  const at = (day: string) => byIcalJs(feedFile('somebody', [entry('git-github', day)], ORIGIN))[0]
  expect(at('2027-01-01')?.uid).toBe(at('2027-06-01')?.uid)
  expect(at('2027-01-01')).toMatchObject({
    sequence: 2,
    stamp: '2026-11-21T09:30:00Z',
    url: `${ORIGIN}/milestones/git-github`,
  })
  const uids = ['a', 'b'].flatMap((person) =>
    byIcalJs(feedFile(person, [entry('one', '2027-01-01'), entry('two', '2027-01-01')], ORIGIN)),
  )
  expect(new Set(uids.map(({ uid }) => uid)).size).toBe(4)
})

test('the same days are the same file', () => {
  const file = () => feedFile('somebody', [entry('git-github', '2027-01-01')], ORIGIN)
  expect(file()).toBe(file())
  expect(file()).not.toContain('somebody')
})

test('a feed without entries is a calendar all the same', () => {
  const file = feedFile('somebody', [], ORIGIN)
  expect(byIcalJs(file)).toEqual([])
  expect(byNodeIcal(file)).toEqual([])
})

test.each(['', 'short', `${'a'.repeat(42)}.`, 'a'.repeat(44)])('%s is no token', (text) => {
  expect(isToken(text)).toBe(false)
})
