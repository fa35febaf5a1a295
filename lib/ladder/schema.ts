import { z } from 'zod'
import { isDay } from '../day'
import { wayBackFrom } from './rules'

const NO_SUCH_ROLE = 'This role does not exist.'

const roleId = z
  .string()
  .regex(/^[a-z0-9-]{0,80}$/, NO_SUCH_ROLE)
  .transform((id) => id || null)

/**
 * `roleId` is where somebody says that they are, empty for nowhere; `seen` what the page showed of it. `back`, the button of the
 * bar, puts them where they were; it says itself from where, since it may be pressed before the page was read again.
 */
export const standSchema = z.strictObject({
  roleId: roleId.optional(),
  seen: roleId,
  back: z
    .string()
    .regex(/^[a-z0-9-]{1,80}:(none|[a-z0-9-]{1,80}:\d{4}-\d{2}-\d{2})$/, NO_SUCH_ROLE)
    .transform(wayBackFrom)
    .refine(({ to }) => to === null || isDay(to.on), 'This day does not exist.')
    .optional(),
})
