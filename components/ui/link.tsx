import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link inside Waymark. Pages are rendered per request, so prefetching each link in view would multiply the server's work for
 * pages nobody opens.
 */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink prefetch={false} {...props} />
