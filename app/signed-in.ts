import { redirect } from 'next/navigation'
import type { Viewer } from '@/lib/auth/rules'
import { getViewer } from '@/lib/auth/viewer'

/**
 * The viewer of a page that needs one; others are sent to sign in and come back to `here`. null while the database does not
 * answer (the layout says so).
 */
export async function getSignedIn(here: string): Promise<Viewer | null> {
  const access = await getViewer()
  if (access.status === 'anonymous') redirect(`/sign-in?next=${encodeURIComponent(here)}`)
  return access.status === 'user' ? access.viewer : null
}
