'use client'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Failure } from '@/lib/result'
import { Link } from './link'
import { Notice } from './notice'

type RefusalProps = {
  failure: Failure | null
  /** What else there is to say. */
  children?: ReactNode
}

/** Why a form was refused; to somebody whose session ended, the way back to this page. */
export function Refusal({ failure, children }: RefusalProps) {
  const path = usePathname()
  if (!failure) return null
  return (
    <Notice tone="warn">
      {failure.message}
      {failure.code === 'unauthenticated' && (
        <>
          {' '}
          <Link href={`/sign-in?next=${path}`}>Sign in</Link>
        </>
      )}
      {children}
    </Notice>
  )
}
