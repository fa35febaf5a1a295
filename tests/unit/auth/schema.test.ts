import { expect, it } from 'vitest'
import { signUpSchema } from '@/lib/auth/schema'
import { parseForm } from '@/lib/form'

const signUp = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return parseForm(signUpSchema, form)
}

it('says at once what is wrong with the name and with the password', () => {
  expect(signUp({ name: 'a b', password: 'short' })).toMatchObject({
    ok: false,
    message: 'Some fields need another look.',
    fields: {
      name: expect.stringContaining('without spaces'),
      password: 'Use at least 8 characters.',
    },
  })
})

it.each([
  ['', 'Choose a password.'],
  ['x'.repeat(257), 'Use at most 256 characters.'],
  ['password123', /first that anybody would try/],
])('refuses the password %s with one sentence', (password, sentence) => {
  expect(signUp({ name: 'ada', password })).toMatchObject({
    fields: { password: expect.stringMatching(sentence) },
  })
})

it('takes 256 characters, and spaces where somebody wants them', () => {
  expect(signUp({ name: 'ada', password: 'x '.repeat(128) })).toMatchObject({ ok: true })
})
