import { cookies } from 'next/headers'
import { cookieName } from '@/lib/auth/cookie.names'
import { getCatalog } from '@/lib/catalog/queries'
import { isOutage } from '@/lib/outage'

type Search = Record<string, string | string[] | undefined>

/** What Next hands to a page that reads its query. */
export type SearchProps = { searchParams: Promise<Search> }

export type Onward = {
  path: string | undefined
  /** The title of the path that was chosen before. */
  title: string | undefined
  next: string | undefined
  error: string | undefined
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** The catalogue is in memory; where it is not yet and the database is silent, the form is still worth showing. */
async function titleOf(slug: string): Promise<string | undefined> {
  try {
    return (await getCatalog()).paths.get(slug)?.title
  } catch (err) {
    if (isOutage(err)) return undefined
    throw err
  }
}

/** What somebody who is about to sign in had in mind: the path in the link or remembered by this browser, the page asked for. */
export async function readOnward(search: Promise<Search>): Promise<Onward> {
  const { path, next, error } = await search
  const slug = one(path) ?? (await cookies()).get(cookieName('choice'))?.value
  const title = slug === undefined ? undefined : await titleOf(slug)
  return { path: title && slug, title, next: one(next), error: one(error) }
}

/** The query to hand the same intent to the other sign-in page. */
export function queryOf({ path, next }: Onward): string {
  const given = Object.entries({ path, next }).filter((each): each is [string, string] => Boolean(each[1]))
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}
