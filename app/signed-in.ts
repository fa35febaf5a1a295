import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { HERE_HEADER } from '@/lib/address.rules'
import type { Viewer } from '@/lib/auth/rules'
import { getViewer } from '@/lib/auth/viewer'

/**
 * The viewer of a page that needs one; others are sent to sign in and come back to the same address. null while the
 * database does not answer (the layout says so).
 */
export async function getSignedIn(): Promise<Viewer | null> {
  const access = await getViewer()
  if (access.status === 'anonymous') {
    const here = (await headers()).get(HERE_HEADER) ?? '/dashboard'
    redirect(`/sign-in?next=${encodeURIComponent(here)}`)
  }
  return access.status === 'user' ? access.viewer : null
}
