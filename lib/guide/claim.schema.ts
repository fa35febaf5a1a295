import { z } from 'zod'
import { Link, Position, Slug, Text } from '../content/fields.schema'

const Confidence = z.enum(['article-opinion', 'official-statistic', 'survey', 'vendor', 'practitioner'])
/** Whether somebody has read what a claim rests on. */
export const Verification = z.enum(['stored copy read', 'statement read in the article', 'unverified'])

const Source = z.strictObject({ title: Text, publisher: Text, url: Link, year: z.int().nullable() })

/** No salary without amount, currency, place, year and source; the source is the claim's. */
const Amount = z.strictObject({
  roleId: Slug,
  amount: z.number().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be a currency code such as USD'),
  period: z.enum(['year', 'month', 'hour']),
  statistic: Text,
  place: Text,
  year: z.int(),
})

const Claim = z.strictObject({
  id: Slug,
  roleIds: z.array(Slug).min(1),
  text: Text,
  stance: z.enum(['supports', 'opposes', 'neutral']),
  counterClaimIds: z.array(Slug),
  relatedClaimIds: z.array(Slug),
  contested: z.boolean(),
  source: Source,
  primarySource: z.strictObject({ publisher: Text, url: Link, opened: z.boolean() }).optional(),
  asOf: Text.regex(
    /^\d{4}(-\d{2}){0,2}$|^undated; read \d{4}-\d{2}-\d{2}$/,
    'must be a date, or "undated; read" and one',
  ),
  confidence: Confidence,
  alsoIn: z.array(Source).optional(),
  amounts: z.array(Amount).min(1).optional(),
  verification: Verification,
})

/** topics/<id>.json: a proposition and the claims about it, never averaged. */
export const TopicFile = z.strictObject({
  id: Slug,
  position: Position,
  title: Text,
  proposition: Text,
  claims: z.array(Claim).min(1),
})

/** contrasts.json: the two founding roles in one line each. */
export const ContrastsFile = z.array(
  z.strictObject({ id: Slug, mle: Text, ds: Text, source: Source, confidence: Confidence }),
)

export type TopicFile = z.infer<typeof TopicFile>
export type ContrastsFile = z.infer<typeof ContrastsFile>
