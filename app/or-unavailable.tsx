import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Unavailable } from '@/components/shell/unavailable'
import { answerWith } from '@/lib/answer'
import { log } from '@/lib/log'
import { isOutage } from '@/lib/outage'
import { whatIsMissing } from './missing'

/**
 * A page that says "temporarily unavailable" when the database falls silent during its own queries, after the viewer's was still
 * answered, and "page not found" when it is missing. Everything else that goes wrong in it goes on to the error page.
 */
export const orUnavailable =
  <Props,>(Page: (props: Props) => Promise<ReactNode>) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      return await Page(props)
    } catch (err) {
      if (!isOutage(err)) return whatIsMissing(err)
      log().error(
        { err, requestId: (await headers()).get('x-request-id') },
        'page not shown: the database does not answer',
      )
      answerWith(503)
      return <Unavailable />
    }
  }
