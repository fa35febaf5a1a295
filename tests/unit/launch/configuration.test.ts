import { describe, expect, it } from 'vitest'
import { configure } from '@/lib/launch/configuration'

describe('configuration', () => {
  it('needs no variable at all', () => {
    expect(configure({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      WAYMARK_ORIGIN: 'http://localhost:3000',
    })
  })

  it('follows the port in the address', () => {
    expect(configure({ PORT: '4000' }).WAYMARK_ORIGIN).toBe('http://localhost:4000')
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/waymark'],
    ['WAYMARK_ORIGIN', 'no-address'],
    ['AUTH_SECRET', 'hunter2'],
    ['BADGE_KEY', 'hunter2'],
    ['BACKUP_DAYS', '-1'],
    ['TRUSTED_PROXY_HOPS', '-1'],
    ['LOG_LEVEL', 'loud'],
    ['LOG_TO', 'nowhere'],
  ])('names %s when it is malformed, and does not repeat its value', (name, value) => {
    expect(() => configure({ [name]: value })).toThrow(name)
    expect(() => configure({ [name]: value })).not.toThrow(value)
  })

  it.each([
    [{ PORT: '70000' }, 'PORT: must be a number from 1 to 65535.'],
    [{ TRUSTED_PROXY_HOPS: 'many' }, 'TRUSTED_PROXY_HOPS: must be a number from 0 to 5.'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: must be debug, info, warn, error or silent.'],
  ])('says of %o in plain words what it must be', (given, words) => {
    expect(() => configure(given)).toThrow(words)
  })

  it.each(['http://waymark.example', 'http://192.168.1.5:3000', 'http://localhost.example'])(
    'refuses to send passwords unencrypted to %s',
    (origin) => {
      expect(() => configure({ WAYMARK_ORIGIN: origin })).toThrow(/WAYMARK_ORIGIN.*https/)
    },
  )

  it.each(['https://waymark.example', 'http://localhost:8080', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    'accepts %s',
    (origin) => {
      expect(configure({ WAYMARK_ORIGIN: origin }).WAYMARK_ORIGIN).toBe(origin)
    },
  )

  it.each([
    ['GITHUB_ID', 'GITHUB_SECRET'],
    ['GITHUB_SECRET', 'GITHUB_ID'],
    ['GOOGLE_ID', 'GOOGLE_SECRET'],
  ])('refuses %s without %s', (given, missing) => {
    expect(() => configure({ [given]: 'x' })).toThrow(`${given} is set and ${missing} is not`)
  })
})
