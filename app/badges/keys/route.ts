import { publicJson } from '@/app/badges/publicly'
import { fileOrUnavailable } from '@/app/file-or-unavailable'
import { readKeySet } from '@/lib/badges/keys'

export const dynamic = 'force-dynamic'

/** Every key that ever signed a badge here, as a JSON Web Key Set (RFC 7517). */
export const GET = fileOrUnavailable(async () =>
  publicJson(await readKeySet(), 300, 'application/jwk-set+json'),
)
