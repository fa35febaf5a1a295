import { cookies } from 'next/headers'

/** Who the cookie names, taken at its word: what signing and checking cost is the product's own affair. */
export async function personOfCookie(): Promise<{ userId: string; idHash: string }> {
  const [userId = '', idHash = ''] = (await cookies()).get('person')?.value.split('.') ?? []
  return { userId, idHash }
}
