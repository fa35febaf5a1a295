import { z } from 'zod'
import { milestoneId } from '../form.schema'

const lines = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^\d{1,6}$/), value).default({})

/** A list of what was finished elsewhere; with `go` mark also the milestone chosen for each line, and when it was. */
export const listSchema = z.strictObject({
  text: z.string().default(''),
  /** A roadmap may come with somebody's progress on it. */
  file: z
    .instanceof(File)
    .or(z.array(z.instanceof(File)).max(4, 'Choose at most four files.'))
    .optional(),
  go: z.enum(['check', 'mark']).default('check'),
  match: lines(milestoneId.or(z.literal(''))),
  when: lines(z.string().max(40, 'Write a year, a month or a day.')),
})
