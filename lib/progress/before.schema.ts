import { z } from 'zod'
import { milestoneId } from '../form.schema'

/** More than the catalogue has, and a form that is longer is none of ours. */
const MOST = 400

/** A line for each milestone, `when.cs50p`; or what was filled in and is to be taken back, as `filledText` wrote it. */
export const beforeSchema = z.strictObject({
  when: z
    .record(milestoneId, z.string().max(40, 'Write a year, a month or a day.'))
    .refine((lines) => Object.keys(lines).length <= MOST, 'Fill in fewer lines at once.')
    .default({}),
  back: z
    .string()
    .max(MOST * 110)
    .optional(),
})
