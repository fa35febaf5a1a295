import { nothingHere, publicText } from '@/app/badges/publicly'
import { fileOrUnavailable } from '@/app/file-or-unavailable'
import { readBadgeAt } from '@/lib/badges/check'

export const dynamic = 'force-dynamic'

/** A badge as a file: the compact JWS, as the standard wants it (Open Badges 3.0, 5.1). The same 404 whatever there was. */
export const GET = fileOrUnavailable(
  async (_request: Request, { params }: RouteContext<'/badges/[id]/file'>) => {
    const badge = await readBadgeAt((await params).id, new Date())
    return badge ? publicText(badge.document, { name: 'waymark-badge.jwt' }) : nothingHere()
  },
)
