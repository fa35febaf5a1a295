import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeBrowser } from '@/lib/auth/browser.rules'
import { chosenPath } from '@/lib/auth/choice.rules'
import { passwordFault } from '@/lib/auth/password.rules'
import { configured, formTargets } from '@/lib/auth/provider.rules'
import { codeFrom, foldCode } from '@/lib/auth/recovery.rules'
import { foldName, isFresh, isLoginName, localPath } from '@/lib/auth/rules'
import { readEnv } from '@/lib/env'

describe('a login name', () => {
  it.each([
    ['  Ada@Example.ORG ', 'ada@example.org'],
    ['ＡＤＡ', 'ada'],
    ['ﬁona', 'fiona'],
  ])('%s is the same person as %s', (typed, folded) => {
    expect(foldName(typed)).toBe(folded)
  })

  it('folded twice is what it was folded once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => foldName(foldName(name)) === foldName(name)),
    )
  })

  it.each(['ab', 'two words', 'tab\tinside', 'null\u0000', 'zero\u200bwidth', 'x'.repeat(255)])(
    'cannot be %j',
    (name) => {
      expect(isLoginName(foldName(name))).toBe(false)
    },
  )

  it.each(['ada', 'ada@example.org', 'åsa', 'x'.repeat(254)])('can be %s', (name) => {
    expect(isLoginName(foldName(name))).toBe(true)
  })
})

describe('where to go after signing in', () => {
  it.each(['/timeline', '/paths/mle?kind=course#stage-2', '/'])('can be %s', (next) => {
    expect(localPath(next, '/dashboard')).toBe(next)
  })

  it.each([
    undefined,
    '',
    'timeline',
    '//evil.example',
    '/\\evil.example',
    '/x\\..\\evil',
    'https://evil.example',
    'javascript:alert(1)',
    '/\n/evil.example',
    `/${'x'.repeat(1_000)}`,
  ])('is never %j', (next) => {
    expect(localPath(next, '/dashboard')).toBe('/dashboard')
  })

  it('stays on this site whatever is asked for', () => {
    const ours = 'https://waymark.example'
    const hostile = fc.array(
      fc.constantFrom('/', '\\', '.', ':', '@', 'evil.example', '\t', '\n', ' ', '%2f', '?', '#'),
    )
    fc.assert(
      fc.property(hostile, (parts) => new URL(localPath(parts.join(''), '/'), ours).origin === ours),
      { numRuns: 2_000 },
    )
  })
})

describe('a new password', () => {
  it.each([
    ['seven77', /at least 8/],
    ['x'.repeat(257), /at most 256/],
    ['Password1', /first that anybody would try/],
    ['ada@example.org', /must not be your/],
    ['ADA@EXAMPLE.ORG', /must not be your/],
  ])('cannot be %s', (password, why) => {
    expect(passwordFault(password, 'ada@example.org')).toMatch(why)
  })

  it.each(['walk the whole trail', '        x', 'ünïcödé wörds', 'x'.repeat(256)])(
    'can be %j',
    (password) => {
      expect(passwordFault(password, 'ada@example.org')).toBeNull()
    },
  )
})

describe('a recovery code', () => {
  it('is read as it was written, with other groups, in any case and with look-alike letters', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(bytes, (random) => {
        const code = codeFrom(random)
        const misread = code.toLowerCase().replaceAll('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o')
        return foldCode(misread) === foldCode(code) && /^(\w{4}-){3}\w{4}$/.test(code)
      }),
    )
  })
})

describe('a choice made before signing in', () => {
  it.each([
    ['/sign-up?path=mle', 'mle'],
    ['/sign-in?path=ds', 'ds'],
    ['/sign-up?path=../../etc', null],
    ['/sign-up', null],
    ['/paths?path=mle', null],
  ])('%s is %s', (address, path) => {
    expect(chosenPath(new URL(address, 'http://localhost'))).toBe(path)
  })
})

describe('the providers', () => {
  it('are those with both variables, and only sign-in pages may lead to them', () => {
    const env = readEnv({ GITHUB_ID: 'x', GITHUB_SECRET: 'y', GOOGLE_ID: 'z' })
    expect(configured(env)).toEqual(['github'])
    expect(formTargets(env, '/sign-in')).toEqual(['https://github.com'])
    expect(formTargets(env, '/dashboard')).toEqual([])
  })
})

describe('a browser in words', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
      'Safari on macOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/142.0 Mobile/15E148 Safari/604.1',
      'Chrome on iPhone',
    ],
    ['curl/8.5.0', 'Unknown browser'],
  ])('%s', (userAgent, words) => {
    expect(describeBrowser(userAgent)).toBe(words)
  })
})

describe('a fresh sign-in', () => {
  it('is one of the last ten minutes', () => {
    const authAt = new Date('2026-11-21T10:00:00Z')
    expect(isFresh({ authAt }, new Date('2026-11-21T10:10:00Z'))).toBe(true)
    expect(isFresh({ authAt }, new Date('2026-11-21T10:10:01Z'))).toBe(false)
  })
})
