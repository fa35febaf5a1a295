import { randomUUID } from 'node:crypto'
import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { HandleForm } from '@/components/profile/handle-form'
import { Items } from '@/components/profile/items'
import { ProfileForm } from '@/components/profile/profile-form'
import { Unpublish } from '@/components/profile/publish'
import { ShareForm } from '@/components/profile/share-form'
import { ShareLinks } from '@/components/profile/share-links'
import { dayWords, momentWords } from '@/components/trail/day-words'
import { Arrival } from '@/components/ui/arrival'
import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { origin } from '@/lib/origin'
import { type ProfileSettings, readProfileSettings } from '@/lib/profile/settings.queries'
import { isOver } from '@/lib/profile/share.rules'
import { dayIn } from '@/lib/zone'
import { Section } from '../section'
import { PROFILE_NOTICES } from '../words'

export const metadata = { title: 'Public profile' }

/** Who sees the page now. */
const Status = ({ handle, publishedAt, former, timeZone }: ProfileSettings & { timeZone: string }) => (
  <>
    {publishedAt && handle ? (
      <p>
        Published: everybody sees it at{' '}
        <Link href={`/p/${handle}`} className="wrap-anywhere underline underline-offset-4">
          {`${origin()}/p/${handle}`}
        </Link>
        .
      </p>
    ) : (
      <p>Private: nobody but you sees it, and whoever has one of your share links.</p>
    )}
    {former.length > 0 && (
      <p className="text-base">
        Older addresses that still lead there while it is published:{' '}
        {former
          .map(({ handle: each, until }) => `${each} until ${dayWords(dayIn(timeZone, until))}`)
          .join(', ')}
        .
      </p>
    )}
  </>
)

async function ProfileSettingsPage({ searchParams }: PageProps<'/settings/profile'>) {
  const viewer = await getSignedIn()
  if (!viewer) return null
  const now = new Date()
  const settings = await readProfileSettings(viewer, now)
  const { stored, unnamed, items, links, handle, publishedAt } = settings
  const notice = PROFILE_NOTICES[String((await searchParams).notice)]
  const inWords = (date: Date) => momentWords(date, viewer.timeZone)
  return (
    <>
      <PageTitle title="Public profile">
        <Status {...settings} timeZone={viewer.timeZone} />
      </PageTitle>
      {notice && <Arrival>{notice}</Arrival>}
      <div className="mt-4 flex flex-wrap gap-3">
        <Link href="/settings/profile/preview" className={button.primary}>
          View as employer
        </Link>
        {publishedAt && <Unpublish />}
      </div>
      <Section title="Address">
        <HandleForm handle={handle} origin={origin()} />
        <p className="mt-4 max-w-prose text-muted text-sm">
          An older address leads to the new one for 90 days while the page is published. After that somebody
          else may take it.
        </p>
      </Section>
      <Section title="What others see">
        <ProfileForm viewerId={viewer.id} stored={stored} unnamed={unnamed} />
      </Section>
      <Section title="Single items">
        <p className="mb-4 max-w-prose" id="items">
          {items.length > 0
            ? 'Whatever you hide here is nowhere on the page, and shows no skill either.'
            : 'Nothing yet: what you finish appears here, and on the page once it is published.'}
        </p>
        <Items items={items} sections={stored.sections} />
      </Section>
      <Section title="Share links">
        <p className="mb-4 max-w-prose" id="links">
          A link of its own for each recipient, which shows the page even while it is private. Whoever has it
          can pass it on; revoke it, and it is gone at once. Opening it is noted here, also when a mail
          program does it.
        </p>
        <div className="grid gap-6">
          <ShareLinks
            links={links.map(({ id, label, madeAt, expiresAt, lastOpenedAt }) => ({
              ...{ id, label, made: inWords(madeAt), over: isOver({ expiresAt }, now) },
              ends: expiresAt && inWords(expiresAt),
              opened: lastOpenedAt && inWords(lastOpenedAt),
            }))}
          />
          <ShareForm newId={randomUUID()} origin={origin()} />
        </div>
      </Section>
      <p className="mt-10">
        <Link href="/settings">Back to settings</Link>
      </p>
    </>
  )
}

export default orUnavailable(ProfileSettingsPage)
