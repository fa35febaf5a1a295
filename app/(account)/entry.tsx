import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { Providers } from '@/components/auth/providers'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { configured } from '@/lib/auth/provider.rules'
import { localPath } from '@/lib/auth/rules'
import { getViewer } from '@/lib/auth/viewer'
import { env } from '@/lib/env'
import type { Onward } from './onward'

/** What went wrong on the way back from a provider. */
const ERRORS: Record<string, string> = {
  unavailable: 'Waymark is temporarily unavailable. Try again in a moment.',
  'too-many': 'That was too often. Wait a few minutes and try again.',
}
const PROVIDER_FAILED = 'Signing in there did not work, or you cancelled it. Try again or use a password.'

type EntryProps = {
  title: string
  onward: Onward
  intro: string
  chosen: (title: string) => string
  children: ReactNode
}

/** The frame of the two sign-in pages: what will happen, the form, the other ways in. Whoever is signed in goes on. */
export async function Entry({ title, onward, intro, chosen, children }: EntryProps) {
  const access = await getViewer()
  if (access.status === 'user')
    redirect(onward.path ? `/paths/${onward.path}` : localPath(onward.next, '/dashboard'))
  return (
    <>
      <PageTitle title={title}>
        <p>{onward.title ? chosen(onward.title) : intro}</p>
      </PageTitle>
      {onward.error && (
        <div className="mb-6 max-w-prose">
          <Notice tone="warn">{ERRORS[onward.error] ?? PROVIDER_FAILED}</Notice>
        </div>
      )}
      {children}
      <Providers ids={configured(env())} path={onward.path} next={onward.next} />
    </>
  )
}
