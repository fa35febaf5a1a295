import { describe, expect, it } from 'vitest'
import { addressKey, clientAddress, hereOf } from '@/lib/address.rules'
import { contentSecurityPolicy, securityHeaders } from '@/lib/headers.rules'
import { allowedOrigins, isSameOrigin } from '@/lib/origin.rules'

describe('a request that changes something', () => {
  const local = allowedOrigins('http://localhost:3000')
  const cases: [Record<string, string>, boolean][] = [
    [{ origin: 'http://localhost:3000' }, true],
    [{ origin: 'http://127.0.0.1:3000' }, true],
    [{ origin: 'http://[::1]:3000' }, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ origin: 'http://localhost:3001' }, false],
    [{ origin: 'https://localhost:3000' }, false],
    [{ origin: 'http://localhost.evil.example:3000' }, false],
    [{ origin: 'null' }, false],
    [{ origin: '' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{}, false],
    // What the sender writes about our own address counts for nothing.
    [{ origin: 'https://evil.example', host: 'evil.example', 'x-forwarded-host': 'evil.example' }, false],
    [{ host: 'localhost:3000', 'x-forwarded-host': 'localhost:3000' }, false],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
  ]
  it.each(cases)('with %o: ours is %s', (headers, ours) => {
    expect(isSameOrigin(new Headers(headers), local)).toBe(ours)
  })

  it('to a public address must name exactly that address', () => {
    const allowed = allowedOrigins('https://waymark.example')
    expect(allowed).toEqual(['https://waymark.example'])
    expect(isSameOrigin(new Headers({ origin: 'http://waymark.example' }), allowed)).toBe(false)
  })
})

describe('the client address', () => {
  const headers = new Headers({
    'x-waymark-peer': '10.0.0.9',
    'x-forwarded-for': '6.6.6.6, 203.0.113.5, 10.0.0.7',
  })

  it.each([
    [0, '10.0.0.9'],
    [1, '10.0.0.7'],
    [2, '203.0.113.5'],
    [3, '6.6.6.6'],
    [4, '10.0.0.9'],
  ])('behind %i trusted proxies is %s', (hops, address) => {
    expect(clientAddress(headers, hops)).toBe(address)
  })

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['192.0.2.1', '192.0.2.1'],
    ['unknown', 'unknown'],
  ])('%s counts as %s', (address, key) => {
    expect(addressKey(address)).toBe(key)
  })
})

describe('the headers', () => {
  it('let only scripts with the nonce of this answer run, and evaluate text only while developing', () => {
    const policy = contentSecurityPolicy({ nonce: 'abc', dev: false })
    expect(policy).toContain("default-src 'none'; script-src 'nonce-abc' 'strict-dynamic';")
    expect(policy).not.toContain('unsafe')
    expect(contentSecurityPolicy({ nonce: 'abc', dev: true })).toContain("'unsafe-eval'")
  })

  it('ask for https only where there is https', () => {
    expect(securityHeaders(false)).not.toHaveProperty('Strict-Transport-Security')
    expect(securityHeaders(true)).toHaveProperty('Strict-Transport-Security')
  })
})

describe('the address somebody comes back to after signing in', () => {
  it.each([
    ['/timeline', '/timeline'],
    ['/timeline?kind=course&path=mle', '/timeline?kind=course&path=mle'],
    ['/timeline?kind=course&_rsc=1ab2c', '/timeline?kind=course'],
    ['/dashboard?_rsc=1ab2c', '/dashboard'],
  ])('of %s is %s', (asked, here) => {
    expect(hereOf(new URL(asked, 'http://localhost'))).toBe(here)
  })
})
