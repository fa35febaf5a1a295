import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { ExportLink } from '@/components/archive/export-link'
import { Holdings } from '@/components/archive/holdings'
import { DeleteForm } from '@/components/auth/delete-form'
import { ProfileForm } from '@/components/auth/profile-form'
import { Sessions } from '@/components/auth/sessions'
import { SignOut } from '@/components/auth/sign-out'
import { Hide } from '@/components/plan/hide'
import { RhythmSwitch } from '@/components/timeline/rhythm-switch'
import { momentWords } from '@/components/trail/day-words'
import { Arrival } from '@/components/ui/arrival'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { providerLabel } from '@/lib/auth/provider.rules'
import { getAccount } from '@/lib/auth/queries'
import { env } from '@/lib/env'
import type { SearchProps } from '../onward'
import { Language } from './language'
import { ReadByOthers } from './others'
import { Overview } from './overview'
import { Section } from './section'
import { backupsInWords, codesInWords, NOTICES } from './words'

export const metadata = { title: 'Settings' }

async function SettingsPage({ searchParams }: SearchProps) {
  const viewer = await getSignedIn()
  if (!viewer) return null
  const account = await getAccount(viewer, new Date())
  if (!account) return null
  const notice = NOTICES[String((await searchParams).notice)]
  const inWords = (date: Date) => momentWords(date, account.timeZone)
  return (
    <>
      <PageTitle title="Settings">
        {account.loginName && <p>You sign in as {account.loginName}.</p>}
      </PageTitle>
      {notice && <Arrival>{notice}</Arrival>}
      <Overview />
      <Section title="Profile">
        <ProfileForm viewerId={viewer.id} {...account} zones={Intl.supportedValuesOf('timeZone')} />
      </Section>
      <Section title="Public profile">
        <p>
          <Link href="/settings/profile">Public profile and share links</Link>: what employers see.{' '}
          {account.holdings.published ? 'It is published.' : 'Private until you publish it.'}
        </p>
      </Section>
      <Section title="Signing in">
        {account.hasPassword ? (
          <ul className="grid gap-3">
            <li>
              <Link href="/settings/password">Change password</Link>
            </li>
            <li>
              <Link href="/settings/recovery-codes">Recovery codes</Link>: {codesInWords(account.codesLeft)}
            </li>
          </ul>
        ) : (
          <p>
            You sign in with {account.providers.map(providerLabel).join(' and ')}, so there is no password
            here.
          </p>
        )}
        <div className="mt-4">
          <SignOut />
        </div>
      </Section>
      <Section title="Signed-in browsers">
        <Sessions
          sessions={account.sessions.map(({ createdAt, lastSeenAt, ...session }) => ({
            ...session,
            since: inWords(createdAt),
            seen: inWords(lastSeenAt),
          }))}
        />
      </Section>
      <Section title="Pace and rhythm">
        <div className="grid justify-items-start gap-4">
          <p className="max-w-prose">
            How many hours you have in a week is part of <Link href="/plan">your plan</Link>, and so are
            pauses.
          </p>
          <p className="max-w-prose">
            <Link href="/settings/paths">Start a path again</Link> without losing what you did; for 30 days it
            can be taken back.
          </p>
          <Hide hidden={account.hidesEstimates} />
          <RhythmSwitch hidden={account.hidesRhythm} />
        </div>
      </Section>
      <Section title="Appearance and language">
        <Language />
      </Section>
      <Section title="Privacy and links">
        <ReadByOthers held={account.holdings} />
      </Section>
      <Section title="Data">
        <p className="mb-4 max-w-prose">
          Everything you made or did here, as one file: see <Link href="/settings/data">your data</Link> for
          what is in it.
        </p>
        <ExportLink />
      </Section>
      <Section title="Delete account">
        <p className="mb-4 max-w-prose">
          At once and for good, with everything you keep here: your public page, share links, badges and
          calendar feed lead nowhere any more, and every browser is signed out. There is no way back, so you
          may want to export everything first. What goes:
        </p>
        <Holdings held={account.holdings} />
        <p className="mb-4 max-w-prose">{backupsInWords(env().BACKUP_DAYS)}</p>
        <DeleteForm viewer={viewer} />
      </Section>
    </>
  )
}

export default orUnavailable(SettingsPage)
