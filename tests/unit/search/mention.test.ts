import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf, patternsOf } from '@/lib/search/mention.rules'

describe('the words of a query', () => {
  it('are patterns in which the signs of ILIKE mean themselves', () => {
    expect(patternsOf('  100% a_b  c\\d ')).toEqual(['%100\\%%', '%a\\_b%', '%c\\\\d%'])
    expect(patternsOf('   ')).toEqual([])
  })
})

describe('an excerpt', () => {
  it('shows what was found with what is around it, on one line', () => {
    const text = `${'before '.repeat(20)}\n\nthe Needle\n${'after '.repeat(20)}`
    const excerpt = excerptOf(text, 'needle')
    expect(excerpt).toMatch(/^….*the Needle after.*…$/)
    expect(excerptOf('short needle', 'NEEDLE')).toBe('short needle')
  })

  it('has the word in it, however long the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(excerptOf(`${before} needle ${after}`, 'needle')).toContain('needle')
      }),
    )
  })
})
