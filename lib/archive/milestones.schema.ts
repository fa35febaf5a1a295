import { z } from 'zod'
import { anyDay, count, day, link, milestoneId, one, text, uuid } from './column.schema'

export const within = one(['month', 'year'])

/** Where somebody stands with milestones, and what they wrote beside them. */
export const MILESTONES = {
  Standing: z
    .strictObject({
      milestoneId,
      startedOn: day.nullable(),
      doneOn: day.nullable(),
      doneWithin: within.nullable(),
      setAsideOn: day.nullable(),
      declaredOn: day.nullable(),
      evidenceUrl: link.nullable(),
      note: text(10_000).nullable(),
      version: count,
    })
    .describe(
      'Where you stand with each milestone. With declaredOn it was known already; with doneWithin only the month or year is known.',
    ),
  Checklist: z.strictObject({ milestoneId, version: count }).describe('Milestones you divided into steps.'),
  Step: z
    .strictObject({ milestoneId, id: uuid, position: count, text: text(200), doneOn: anyDay.nullable() })
    .describe('Those steps.'),
  MilestoneLink: z
    .strictObject({
      milestoneId,
      id: uuid,
      position: count,
      title: text(200).nullable(),
      url: link,
      version: count,
    })
    .describe('Links of your own beside a milestone.'),
}
