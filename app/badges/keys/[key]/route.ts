import { nothingHere, publicJson } from '@/app/badges/publicly'
import { fileOrUnavailable } from '@/app/file-or-unavailable'
import { readKeySet } from '@/lib/badges/keys'

export const dynamic = 'force-dynamic'

/** The key that a badge names in its header, as a JSON Web Key. */
export const GET = fileOrUnavailable(
  async (_request: Request, { params }: RouteContext<'/badges/keys/[key]'>) => {
    const [{ key }, { keys }] = await Promise.all([params, readKeySet()])
    const found = keys.find(({ kid }) => kid?.endsWith(`/${key}`))
    return found ? publicJson(found, 300, 'application/jwk+json') : nothingHere()
  },
)
