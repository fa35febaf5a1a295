import { fileOrUnavailable, PRIVATE } from '@/app/file-or-unavailable'
import { receive } from '@/lib/archive/receive'
import { refusalIn } from '@/lib/archive/rules'
import { getViewer } from '@/lib/auth/viewer'

const DATA = '/settings/data'

const goTo = (location: string) => new Response(null, { status: 303, headers: { ...PRIVATE, location } })

/**
 * Takes a file of “Export everything” from a plain form: larger than what actions take, so that they need not take as much. What it
 * would do is a page of its own.
 */
async function take(request: Request) {
  const access = await getViewer()
  if (access.status === 'unavailable') return null
  if (access.status === 'anonymous') return goTo(`/sign-in?next=${encodeURIComponent(DATA)}`)
  const taken = await receive(access.viewer, request)
  return goTo(taken.ok ? `${DATA}/import` : `${DATA}?refused=${refusalIn(taken)}`)
}

export const POST = fileOrUnavailable(take)
