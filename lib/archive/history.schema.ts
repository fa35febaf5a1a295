import { z } from 'zod'
import { day, instant, milestoneId, one, pathId, text, uuid } from './column.schema'
import { ARCHIVED_KINDS, DETAILS } from './detail.schema'
import { within } from './milestones.schema'

const entryId = z.int().min(1).describe('a whole number that means something in this file only')

/** Everything that happened: the present can be rebuilt from it. */
export const HISTORY = {
  Activity: z
    .strictObject({
      id: entryId,
      kind: one(ARCHIVED_KINDS),
      milestoneId: milestoneId.nullable(),
      pathId: pathId.nullable(),
      applicationId: uuid.nullable(),
      occurredOn: day,
      within: within.nullable(),
      recordedAt: instant,
      detail: text(200_000).nullable(),
      supersedes: entryId.nullable(),
    })
    .superRefine(({ kind, detail }, context) => {
      const { error } = DETAILS[kind].safeParse(detail)
      const [issue] = error?.issues ?? []
      if (issue) context.addIssue({ code: 'custom', path: ['detail'], message: issue.message })
    })
    .describe(
      'Your history, oldest first: what happened on which day, when it was recorded, what was written, and which entry it corrects.',
    ),
}
