import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvFile, stepsIn } from '@/lib/applications/csv.rules'
import { readCsv } from '@/lib/applications/import'
import { type ApplicationFacts, STAGES } from '@/lib/applications/rules'
import { factsSchema } from '@/lib/applications/schema'
import type { Catalog, Milestone } from '@/lib/catalog/rules'
import { applicationFacts } from '@/tests/support/application'

const TODAY = '2026-11-21'
const milestone = (given: Partial<Milestone>) => ({ kind: 'internship', ...given }) as Milestone

const catalog = {
  milestones: new Map([
    ['intern-complete', milestone({})],
    ['intern-apply-20', milestone({ applications: 20, prepares: true })],
    ['cs50p', milestone({ kind: 'course' })],
  ]),
} as unknown as Catalog

const read = (text: string) => readCsv(text, { catalog, today: TODAY })

/** What is read from a file without mistakes. */
function factsIn(text: string) {
  const { drafts, problems } = read(text)
  expect(problems).toEqual([])
  return drafts.map(({ facts, steps }) => ({ facts, steps }))
}

const DANGEROUS = ['=1+1', '+1', '-1', '@SUM(A1)', "'=1", "''=1", "'", "'a", '\t=1', '＝1']

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\n', '\r', "'", '=', '-', ' ', 'a', '\t'),
    maxLength: 12,
  }),
  fc.constantFrom(...DANGEROUS),
)

const day = fc.constantFrom('1970-01-01', '2024-02-29', TODAY)

/** What the form lets through. */
const facts = fc
  .record({
    company: text,
    role: text,
    place: text,
    link: fc.constantFrom('', 'https://example.org/?a=1,2;3'),
    contacts: text,
    nextAction: text,
    nextActionOn: fc.oneof(fc.constant(''), day, fc.constant('2027-01-01')),
    notes: text,
    milestoneId: fc.constantFrom('', 'intern-complete'),
  })
  .map((given) => factsSchema.safeParse(given).data)
  .filter((given): given is ApplicationFacts => given !== undefined)
  .filter((given) => !JSON.stringify(given).includes('\\u0000'))

const steps = fc.array(fc.record({ stage: fc.constantFrom(...STAGES), movedOn: day }), {
  minLength: 1,
  maxLength: 4,
})

const exported = (given: readonly { facts: ApplicationFacts; steps: ReturnType<typeof stepsIn> }[]) =>
  csvFile(
    given.map(({ facts, steps }) => ({
      ...facts,
      moves: typeof steps === 'string' ? [] : steps.map((step, no) => ({ no, ...step })),
    })),
  )

describe('a CSV file of applications', () => {
  test('is read back as it was written, whatever was written', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ facts, steps }), { maxLength: 4 }), (given) => {
        expect(factsIn(exported(given))).toEqual(given)
        // A browser that sends it as typed text makes every line end the same.
        expect(factsIn(exported(given).replaceAll(/\r?\n/g, '\r\n'))).toEqual(given)
      }),
      { numRuns: 500 },
    )
  })

  test.each(DANGEROUS)('has no cell that a spreadsheet would calculate: %j', (notes) => {
    const file = exported([{ facts: { ...applicationFacts, notes: notes.trim() }, steps: [] }])
    expect(file).not.toMatch(/(,|\n)"[=+\-@\t\r＝]/)
    expect(file.startsWith('\ufeff"Company","Role"')).toBe(true)
  })

  test.each([',', ';', '\t'])(
    'of a spreadsheet is read with %j between the cells and columns in any order',
    (separator) => {
      const lines = [
        ['ROLE', 'salary', ' company '],
        ['Intern', '1', 'Owl Labs'],
        ['', '', ''],
        ['A', '', 'B'],
      ]
      const { drafts, ignored } = read(lines.map((cells) => cells.join(separator)).join('\r\n'))
      expect(drafts.map(({ line, facts }) => [line, facts.company, facts.role])).toEqual([
        [2, 'Owl Labs', 'Intern'],
        [4, 'B', 'A'],
      ])
      expect(drafts[0]?.steps).toEqual([{ stage: 'wishlist', movedOn: TODAY }])
      expect(ignored).toEqual(['salary'])
    },
  )
})

test.each([
  ['No answer 2026-01-02;', [{ stage: 'no_answer', movedOn: '2026-01-02' }]],
  ['applied', [{ stage: 'applied', movedOn: TODAY }]],
  [
    'APPLIED 2026-01-02 ; in progress 2026-02-03',
    [
      { stage: 'applied', movedOn: '2026-01-02' },
      { stage: 'in_progress', movedOn: '2026-02-03' },
    ],
  ],
  ['hired 2026-01-02', expect.stringContaining('not a stage')],
  ['2026-01-02', expect.stringContaining('not a stage')],
])('moves are read from %j', (cell, expected) => {
  expect(stepsIn(cell, TODAY)).toEqual(expected)
})

test.each([
  ['', 1, 'nothing in it'],
  ['Company,Place\na,b', 1, 'no column “Role”'],
  ['Company,Role,role\na,b,c', 1, 'twice'],
  ['Company,Role\n"a\nb",c\n,d', 4, 'Company: Write the name'],
  ['Company,Role\r\n\r\na,', 3, 'Role: Write the role'],
  ['Company,Role\na,b,c', 2, 'more cells'],
  ['Company,Role,Link\na,b,javascript:alert(1)', 2, 'Link: Write a whole web address'],
  ['Company,Role,Next action on\na,b,2026-02-30', 2, 'Next action on: Write the date'],
  ['Company,Role,Leads to\na,b,cs50p', 2, 'no internship'],
  ['Company,Role,Leads to\na,b,intern-apply-20', 2, 'no internship'],
  ['Company,Role,Moves\na,b,applied 2026-11-22', 2, 'not a day that has been'],
  ['Company,Role,Moves\na,b,applied 2026-02-30', 2, 'not a day that has been'],
  ['Company,Role,Moves\na,b,applied 1969-12-31', 2, 'not a day that has been'],
  [`Company,Role,Moves\na,b,${'applied;'.repeat(101)}`, 2, 'More than 100'],
  ['Company,Role\na,"b', 2, 'never closed'],
  ['Company,Role\na,"b"c', 2, 'Behind a closing'],
  ['Company,Role\na,b"c', 2, 'inside a cell'],
  ['Company,Role\na,\0', 1, 'not a text'],
])('of %j line %i is named with the reason', (file, line, reason) => {
  const { problems } = read(file)
  expect(problems[0]).toEqual({ line, message: expect.stringContaining(reason) })
})
