import { describe, expect, it } from 'vitest'
import { whyNotLoaded } from '@/lib/launch/content'
import { explain, Refusal } from '@/lib/launch/refusal'

const withCode = (code: string) => Object.assign(new Error(`${code}: something`), { code })

describe('what a failed start says', () => {
  it('is the sentence of a refusal and nothing else', () => {
    expect(explain(new Refusal('Port 3000 is taken.', { cause: new Error('secret') }))).toBe(
      'Port 3000 is taken.',
    )
  })

  it.each([
    withCode('ENOSPC'),
    withCode('EDQUOT'),
    new Error('could not write to file "base/1": No space left on device'),
  ])('is that the disk is full, wherever that showed: %s', (error) => {
    expect(explain(error)).toMatch(/disk is full.*free some space/)
  })

  it('is that the disk is full even where a step has a sentence of its own', () => {
    const refuse = () => {
      throw new Refusal('The folder is not yours.', { cause: withCode('ENOSPC'), unless: 'ENOSPC' })
    }
    expect(refuse).toThrow('ENOSPC')
  })

  it('is everything known about a fault nobody foresaw', () => {
    expect(explain(new Error('boom'))).toMatch(/does not know: Error: boom\n +at /)
  })
})

describe('content that could not be loaded', () => {
  const says = (error: unknown) => explain(whyNotLoaded(error))

  it('is blamed on a database that stopped answering, in a sentence', () => {
    expect(says(new Error('Connection terminated due to connection timeout'))).toMatch(
      /^The database stopped answering .*start Waymark again\.$/,
    )
  })

  it('is not, where a file is missing, the disk is full or the reason is another one', () => {
    expect(says(Object.assign(new Error('no such file'), { code: 'ENOENT' }))).toMatch(
      /does not know: .*no such file/,
    )
    expect(
      says(Object.assign(new Error('could not extend file: No space left on device'), { code: '53100' })),
    ).toMatch(/^The disk is full/)
    expect(says(new Error('something else'))).toMatch(/does not know: .*something else/)
  })
})
