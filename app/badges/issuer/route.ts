import { publicJson } from '@/app/badges/publicly'
import { issuerAt } from '@/lib/badges/credential.rules'
import { origin } from '@/lib/origin'

export const dynamic = 'force-dynamic'

/** This installation as the issuer of its badges: a Profile of Open Badges 3.0. */
export const GET = () => publicJson(issuerAt(origin()), 300)
