import { expect, test } from 'vitest'
import { isWebAddress } from '@/lib/link.rules'
import { evidenceSchema } from '@/lib/progress/schema'

const REFUSED = [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  'https://user:secret@example.org/',
  'ftp://example.org/',
  '//example.org',
  'example.org',
  `https://example.org/${'a'.repeat(2048)}`,
]

test.each(REFUSED)('%s is no evidence link', (url) => {
  expect(isWebAddress(url)).toBe(false)
  const parsed = evidenceSchema.safeParse({ milestoneId: 'cs50p', seen: '', evidenceUrl: url })
  expect(parsed.success).toBe(false)
})

test.each(['https://example.org/a?b=c#d', 'http://localhost:8080/', 'https://пример.рф/'])(
  '%s is one',
  (url) => {
    expect(isWebAddress(url)).toBe(true)
  },
)

test('an empty field removes the link', () => {
  const parsed = evidenceSchema.parse({ milestoneId: 'cs50p', seen: 'a\r\nb', evidenceUrl: '  ' })
  expect(parsed).toEqual({ milestoneId: 'cs50p', seen: 'a\nb', evidenceUrl: null })
})
