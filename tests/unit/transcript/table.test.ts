import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { portfolioOf } from '@/lib/portfolio/rules'
import { hoursOfParts, transcriptOf } from '@/lib/transcript/rules'
import { TABLES, tableFile } from '@/lib/transcript/table.rules'
import { finished, HOSTILE, portfolioWith } from '@/tests/support/portfolio'

const rowsIn = (text: string): string[][] => parse(text, { bom: true })

/** What spreadsheets take for a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

describe.each(TABLES)('the table of %s', (name) => {
  test('has a line of titles and one for each entry, all as long', () => {
    const rows = rowsIn(tableFile(name, portfolioWith('Something').portfolio))
    expect(rows).toHaveLength(2)
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1)
    expect(rows[1]?.join()).toContain('Something')
  })

  test('has nothing in it that a spreadsheet calculates, whatever was written', () => {
    for (const text of HOSTILE) {
      const rows = rowsIn(tableFile(name, portfolioWith(text).portfolio))
      expect(rows.flat().filter((cell) => FORMULA.test(cell))).toEqual([])
      expect(rows).toHaveLength(2)
    }
  })

  test('is only its titles where nothing is finished', () => {
    const { catalog } = portfolioWith('Something')
    expect(rowsIn(tableFile(name, portfolioOf(catalog, [])))).toHaveLength(1)
  })
})

describe('a transcript', () => {
  const { catalog, portfolio } = portfolioWith('Something')

  test('has each kind of finished work, with its day, what stands behind it and its estimated hours', () => {
    const parts = transcriptOf(catalog, portfolio)
    expect(parts.map(({ kind }) => kind)).toEqual([
      ...['internship', 'project', 'certification', 'course', 'reading', 'event'],
    ])
    expect(parts[0]?.lines[0]).toMatchObject({
      ...{ at: 'Something, Something', when: { on: '2026-11-01', within: null }, tier: 'linked', hours: 12 },
      proof: 'https://example.org/a,b;c',
    })
    expect(parts[2]?.lines[0]).toMatchObject({ expiresOn: '2028-10-02' })
    expect(hoursOfParts(parts)).toBe(6 * 12)
  })

  test('leaves out kinds of which nothing is finished', () => {
    expect(transcriptOf(catalog, portfolioOf(catalog, [finished('course')])).map(({ kind }) => kind)).toEqual(
      ['course'],
    )
    expect(transcriptOf(catalog, portfolioOf(catalog, []))).toEqual([])
  })
})
