import pino from 'pino'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseForm, typed } from '@/lib/form'
import { describeCause, logOptions } from '@/lib/log'
import { isOutage } from '@/lib/outage'

function formOf(...fields: [string, string | Blob][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

describe('a form', () => {
  const schema = z.object({ title: z.string().max(5), count: z.coerce.number().int().optional() })

  it('is parsed without the fields that React adds', () => {
    const form = formOf(['$ACTION_REF_1', ''], ['$ACTION_1:0', '{}'], ['title', 'a'], ['count', '3'])
    expect(parseForm(schema, form)).toEqual({ ok: true, value: { title: 'a', count: 3 } })
  })

  it.each([
    ['an unknown field', formOf(['title', 'a'], ['userId', '1'])],
    ['a field sent twice', formOf(['title', 'a'], ['title', 'b'])],
    ['a file', formOf(['title', new Blob(['x'])])],
    ['a missing field', formOf()],
    ['a wrong type', formOf(['title', 'a'], ['count', 'many'])],
  ])('with %s is refused', (_what, form) => {
    expect(parseForm(schema, form)).toMatchObject({ ok: false, code: 'invalid' })
  })

  it('is refused in plain words, each beside its field, never in those of the parser', () => {
    const refused = parseForm(schema, formOf(['title', 'too long'], ['count', 'many']))
    expect(refused).toMatchObject({
      message: 'Some fields need another look.',
      fields: { title: 'This is too long.', count: 'Fill this in.' },
    })
  })

  it('with a zero character is refused beside its field: no database keeps one in a text', () => {
    expect(parseForm(schema, formOf(['title', 'a\0b']))).toMatchObject({
      code: 'invalid',
      fields: { title: expect.stringContaining('cannot be kept') },
    })
  })

  it('comes back as it was typed, without passwords, codes and files', () => {
    const form = formOf(
      ['name', ' Ada '],
      ['password', 'x'],
      ['newPassword', 'x'],
      ['code', 'x'],
      ['file', new Blob(['x'])],
    )
    expect(typed(form)).toEqual({ name: ' Ada ' })
  })
})

describe('an outage', () => {
  const coded = (code: string) => Object.assign(new Error('x'), { code })
  it.each([
    coded('ECONNREFUSED'),
    coded('57P01'),
    coded('P1001'),
    coded('55P03'),
    new Error('timeout exceeded when trying to connect'),
    new Error('Query read timeout'),
    new AggregateError([coded('ECONNREFUSED')]),
    new Error('x', { cause: coded('53300') }),
    Object.assign(new Error('x'), {
      code: 'P2010',
      meta: { driverAdapterError: { cause: { kind: 'DatabaseNotReachable' } } },
    }),
  ])('is recognised: %s', (error) => {
    expect(isOutage(error)).toBe(true)
  })

  it.each([new TypeError('x is undefined'), coded('P2002'), coded('23505'), coded('42703'), null, 'text'])(
    'is not a mistake of ours: %s',
    (error) => {
      expect(isOutage(error)).toBe(false)
    },
  )
})

describe('the log', () => {
  const linesOf = (write: (log: pino.Logger) => void) => {
    const lines: string[] = []
    write(pino(logOptions('info'), { write: (line) => void lines.push(line) }))
    return lines.join('')
  }

  it('never holds what is secret or private', () => {
    const secrets = {
      password: 'hunter2',
      cookie: 'waymark.session=hunter2',
      note: 'hunter2',
      token: 'hunter2',
    }
    const text = linesOf((log) => log.info({ ...secrets, request: secrets }, 'a line'))
    expect(text).not.toContain('hunter2')
    expect(text).toContain('a line')
  })

  it('names an error and its cause without the values of the query', () => {
    const error = new Error('Invalid `db.user.create()`\n{ name: "hunter2" }\n\nUnique constraint failed', {
      cause: Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (name)=(hunter2)' }),
    })
    const text = linesOf((log) => log.error({ err: error }, 'failed'))
    expect(text).not.toContain('hunter2')
    expect(describeCause(error)).toMatchObject({
      message: 'Unique constraint failed',
      cause: { code: '23505' },
    })
  })
})
