import { z } from 'zod'
import { anyAddress, milestoneId, NO_LINK, optionalLine } from '../form.schema'
import { UUID } from '../id.rules'
import { isWebAddress } from '../link.rules'
import type { LinkAsk } from './own-link.rules'

/** A form of own links: its button says what to do with which link in which version; title and address come with it. */
export const linkSchema = z
  .strictObject({
    milestoneId,
    link: z
      .string()
      .regex(new RegExp(`^(add|edit|remove|undo):${UUID}:\\d{1,9}$`), 'This link does not exist.')
      .transform((value) => {
        const [verb, id, version] = value.split(':') as [LinkAsk['verb'], string, string]
        return { verb, id, version: Number(version) }
      }),
    title: optionalLine(200, 'the title').default(null),
    url: anyAddress,
  })
  .refine(({ link, url }) => !['add', 'edit'].includes(link.verb) || isWebAddress(url), {
    path: ['url'],
    message: NO_LINK,
  })
