import { expect, test } from 'vitest'
import { countStatements } from '../../bench/statement-log'

const LOG = `2026-11-21 04:09:30.148 UTC [5160] LOG:  execute <unnamed>:
	  SELECT 1
2026-11-21 04:09:30.148 UTC [5160] DETAIL:  Parameters: $1 = 'execute'
2026-11-21 04:09:30.149 UTC [5160] LOG:  execute limit:upsert: INSERT INTO "RateLimit" VALUES ($1)
2026-11-21 04:09:30.150 UTC [5160] LOG:  statement: BEGIN
2026-11-21 04:09:30.151 UTC [5160] LOG:  checkpoint complete: wrote 4 buffers
`

test('a simple statement, an unnamed one and one whose name holds a colon count once each, other lines never', () => {
  expect(countStatements(LOG)).toBe(3)
})

test('a silent log holds none', () => {
  expect(countStatements('')).toBe(0)
})
