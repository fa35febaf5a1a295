import { z } from 'zod'
import { isWebAddress } from './link.rules'
import type { LinkAsk } from './own-link.rules'
import { milestoneId } from './schema'

const ADDRESS = 'Write a whole web address that starts with https:// and has no password in it.'

/** A form of own links: its button says what to do with which link in which version; title and address come with it. */
export const linkSchema = z
  .strictObject({
    milestoneId,
    link: z
      .string()
      .regex(
        /^(add|edit|remove|undo):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:\d{1,9}$/,
        'This link does not exist.',
      )
      .transform((value) => {
        const [verb, id, version] = value.split(':') as [LinkAsk['verb'], string, string]
        return { verb, id, version: Number(version) }
      }),
    title: z
      .string()
      .trim()
      .max(200, 'Keep the title under 200 characters.')
      .default('')
      .transform((text) => text || null),
    url: z.string().trim().max(2048, 'Use a link of at most 2,048 characters.').default(''),
  })
  .refine(({ link, url }) => !['add', 'edit'].includes(link.verb) || isWebAddress(url), {
    path: ['url'],
    message: ADDRESS,
  })
