import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { answerWith } from '@/lib/answer'
import NotFound, { metadata } from './not-found'

class Missing extends Error {
  constructor(readonly page: ReactNode) {
    super('nothing at this address')
  }
}

/**
 * There is nothing at this address. In place of Next's own notFound(), which sends an empty page for JavaScript to fill
 * (vercel/next.js#62228). `page` says so in words of its own.
 */
export function missing(page: ReactNode = <NotFound />): never {
  throw new Missing(page)
}

/** The page that says so. @throws everything that is something else */
export function whatIsMissing(error: unknown) {
  if (!(error instanceof Missing)) throw error
  return answerWith(404) ? error.page : notFound()
}

/** The title of a page that may be missing. */
export const orUntitled =
  <Props,>(describe: (props: Props) => Promise<Metadata>) =>
  (props: Props): Promise<Metadata> =>
    describe(props).catch((error: unknown) => {
      if (!(error instanceof Missing)) throw error
      return { ...metadata, robots: { index: false } }
    })
