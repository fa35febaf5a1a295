import 'server-only'
import { headers } from 'next/headers'
import { clientAddress } from './address.rules'
import { env } from './env'

/** Who is at the other end of this request, as far as it can be trusted. */
export const callerAddress = async (): Promise<string> =>
  clientAddress(await headers(), env().TRUSTED_PROXY_HOPS)
