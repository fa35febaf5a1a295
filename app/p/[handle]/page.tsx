import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { missing, orUntitled } from '@/app/missing'
import { orUnavailable } from '@/app/or-unavailable'
import { PICTURE } from '@/app/picture'
import { Profile } from '@/components/profile/page'
import { summary } from '@/components/profile/words'
import { letSearchEnginesIn } from '@/lib/answer'
import { provenViewer } from '@/lib/auth/viewer'
import { origin } from '@/lib/origin'
import { findPublished, readShown } from '@/lib/profile/queries'

type Props = PageProps<'/p/[handle]'>

const addressOf = (handle: string) => `${origin()}/p/${handle}`

/** The published profile at an address; an older address leads to the present one. Two statements, once per request. */
const findProfile = cache(async (address: string) => {
  const now = new Date()
  const found = await findPublished(address, now)
  if (found && found.handle !== address) redirect(`/p/${found.handle}`)
  const page = found && (await readShown(provenViewer(found.userId), now))
  return found && page ? { ...page, ...found } : missing()
})

export const generateMetadata = orUntitled(async ({ params }: Props): Promise<Metadata> => {
  const { shown, today, handle, indexed } = await findProfile((await params).handle)
  const url = addressOf(handle)
  const description = summary(shown, today)
  return {
    title: shown.name,
    description,
    robots: indexed ? { index: true } : { index: false, follow: false },
    alternates: { canonical: url },
    openGraph: {
      ...{ type: 'profile', siteName: 'Waymark', title: shown.name, description, url },
      images: [{ url: `${url}/image`, ...PICTURE, alt: `${shown.name}: ${description}` }],
    },
    twitter: { card: 'summary_large_image' },
  }
})

/** What somebody published of themselves, for everybody: it needs no account and no script. */
async function ProfilePage({ params }: Props) {
  const { shown, today, handle, indexed } = await findProfile((await params).handle)
  if (indexed) letSearchEnginesIn()
  return <Profile shown={shown} today={today} address={addressOf(handle)} />
}

export default orUnavailable(ProfilePage)
