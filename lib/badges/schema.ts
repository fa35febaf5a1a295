import { z } from 'zod'
import { subjectFrom } from './rules'

/** More text than any badge has. */
const MOST = 200_000

/** The button of one thing that somebody finished. */
export const subjectSchema = z.strictObject({
  of: z.string().transform((text, context) => {
    const subject = subjectFrom(text)
    if (subject) return subject
    context.addIssue('Nothing like this can have a badge.')
    return z.NEVER
  }),
})

/** What somebody was shown, and the name of who showed it, if they want to compare it. */
export const verifySchema = z.strictObject({
  badge: z
    .string()
    .trim()
    .min(1, 'Paste a badge, or the link to one.')
    .max(MOST, 'This is longer than any badge.'),
  name: z.string().trim().max(200, 'Keep the name under 200 characters.').default(''),
})

/** The header of a compact JWS, as far as it matters. */
export const headerSchema = z.looseObject({ alg: z.string(), kid: z.string().max(2048).optional() })

const identity = z.looseObject({ identityHash: z.string(), salt: z.string().default('') })

/** A credential of the standard, as far as it is shown. Others than ours may have more and other members. */
export const credentialSchema = z.looseObject({
  type: z.array(z.string()).refine((types) => types.includes('VerifiableCredential')),
  iss: z.string(),
  jti: z.string(),
  nbf: z.number(),
  exp: z.number().optional(),
  sub: z.string(),
  id: z.string(),
  validFrom: z.string(),
  awardedDate: z.string().optional(),
  description: z.string().default(''),
  issuer: z.looseObject({ id: z.string() }),
  credentialSubject: z.looseObject({
    id: z.string(),
    narrative: z.string().optional(),
    identifier: z.array(identity).default([]),
    achievement: z.looseObject({ name: z.string(), achievementType: z.string().default('') }),
  }),
  evidence: z.array(z.looseObject({ id: z.string().optional(), name: z.string().default('') })).default([]),
})

export type Credential = z.output<typeof credentialSchema>
