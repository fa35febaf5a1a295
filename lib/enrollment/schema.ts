import { z } from 'zod'

export const pathSchema = z.strictObject({
  pathId: z.string().regex(/^[a-z0-9-]{1,40}$/, 'This path does not exist.'),
})
