import type { Metadata } from 'next'
import { cache } from 'react'
import { missing, orUntitled } from '@/app/missing'
import { orUnavailable } from '@/app/or-unavailable'
import { Profile } from '@/components/profile/page'
import { provenViewer } from '@/lib/auth/viewer'
import { openLink, readShown } from '@/lib/profile/queries'

type Props = PageProps<'/s/[token]'>

/** The profile behind a share link, published or not. Two statements, once per request. */
const findShared = cache(async (token: string) => {
  const now = new Date()
  const userId = await openLink(token, now)
  return (userId && (await readShown(provenViewer(userId), now))) || missing()
})

export const generateMetadata = orUntitled(async ({ params }: Props): Promise<Metadata> => {
  const { shown } = await findShared((await params).token)
  return { title: shown.name, robots: { index: false, follow: false } }
})

/** What somebody shows to whoever has one of their links: the same page as the public one. */
async function SharedPage({ params }: Props) {
  const { shown, today } = await findShared((await params).token)
  return <Profile shown={shown} today={today} />
}

export default orUnavailable(SharedPage)
