import { z } from 'zod'

const Text = z.string().regex(/^\S(.*\S)?$/s, 'must have text, without spaces around it')
const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
const FactorId = z.string().regex(/^[a-z][a-zA-Z]*$/, 'must be a word')
const Value = z.literal([-2, -1, 0, 1, 2])
const Weight = z.int().min(0).max(3)

/** prisma/guide/assessment.json: the statements, what they weigh, and how they are scored. */
export const AssessmentFile = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must look like 1.2.3'),
  title: Text,
  intro: Text,
  scale: z.array(z.strictObject({ value: Value, label: Text })).length(5),
  factors: z.array(z.strictObject({ id: FactorId, title: Text, summary: Text })).min(1),
  statements: z
    .array(
      z.strictObject({
        id: Slug,
        factor: FactorId,
        statement: Text,
        weights: z.strictObject({ mle: Weight, ds: Weight }),
        leansTo: z.enum(['mle', 'ds', 'both']),
        explanation: Text,
        order: z.int().positive(),
        basis: Text,
      }),
    )
    .min(1),
  scoring: z.strictObject({
    summary: Text,
    steps: z.array(Text).min(1),
    disagreeNote: Text,
    fairness: z.array(Text).min(1),
    bands: z
      .array(
        z.strictObject({
          id: z.string().regex(/^[a-z]+$/, 'must be a word'),
          maxDistance: z.number().positive().max(50),
          label: Text,
          message: Text,
        }),
      )
      .min(1),
    bandRule: Text,
  }),
})

export type AssessmentFile = z.infer<typeof AssessmentFile>
