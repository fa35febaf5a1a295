import { z } from 'zod'

/** Longest address kept anywhere, in characters. */
const LONGEST_URL = 2048

function isLink(value: string): boolean {
  if (value.length > LONGEST_URL || /\s/.test(value) || !URL.canParse(value)) return false
  const { protocol, username, password } = new URL(value)
  return ['http:', 'https:'].includes(protocol) && username === '' && password === ''
}

export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
export const Text = z.string().regex(/^\S(.*\S)?$/s, 'must have text, without spaces around it')
export const Position = z.int().positive()
export const Link = z
  .string()
  .refine(isLink, `must be an http or https address without credentials, at most ${LONGEST_URL} characters`)
export const Level = z.literal([1, 2, 3])
export const Version = z.string().regex(/^\d+\.\d+\.\d+$/, 'must look like 1.2.3')
