import { describe, expect, test } from 'vitest'
import { fromDate, isDay, toDate } from '@/lib/day'
import { dayIn, isTimeZone } from '@/lib/zone'

describe('the day in a zone', () => {
  test.each([
    ['Asia/Kathmandu', '2026-11-20T18:15:00Z', '2026-11-21'],
    ['Asia/Kathmandu', '2026-11-20T18:14:59Z', '2026-11-20'],
    ['Pacific/Kiritimati', '2026-11-20T10:00:00Z', '2026-11-21'],
    ['America/New_York', '2026-11-01T04:30:00Z', '2026-11-01'],
    ['America/New_York', '2026-11-01T05:30:00Z', '2026-11-01'],
    ['UTC', '2026-12-31T23:59:59Z', '2026-12-31'],
  ])('in %s at %s it is %s', (zone, instant, day) => {
    expect(dayIn(zone, new Date(instant))).toBe(day)
  })
})

test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', '2026-11-21T00:00:00Z'])(
  '%s is no day',
  (text) => {
    expect(isDay(text)).toBe(false)
  },
)

test('a day survives the database driver', () => {
  for (const day of ['1970-01-01', '2024-02-29', '2026-11-21']) expect(fromDate(toDate(day))).toBe(day)
})

test('zones are those of the IANA', () => {
  expect(isTimeZone('Asia/Kathmandu')).toBe(true)
  expect(isTimeZone('Mars/Olympus')).toBe(false)
  expect(isTimeZone('')).toBe(false)
})
