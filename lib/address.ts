import 'server-only'
import { headers } from 'next/headers'
import { addressKey, clientAddress } from './address.rules'
import { env } from './env'

/** Who is at the other end of this request, as far as it can be trusted, as limits count them. */
export const callerAddress = async (): Promise<string> =>
  addressKey(clientAddress(await headers(), env().TRUSTED_PROXY_HOPS))
