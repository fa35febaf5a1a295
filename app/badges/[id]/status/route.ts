import { nothingHere, publicJson } from '@/app/badges/publicly'
import { fileOrUnavailable } from '@/app/file-or-unavailable'
import { readStatus } from '@/lib/badges/check'

export const dynamic = 'force-dynamic'

/** Whether a badge stands, for other programs: a list of revoked credentials with this one in it, or without. */
export const GET = fileOrUnavailable(
  async (_request: Request, { params }: RouteContext<'/badges/[id]/status'>) => {
    const status = await readStatus((await params).id)
    return status ? publicJson(status) : nothingHere()
  },
)
