import { tz } from '@date-fns/tz'
import { format } from 'date-fns'
import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { ExportLink } from '@/components/archive/export-link'
import { DeleteForm } from '@/components/auth/delete-form'
import { ProfileForm } from '@/components/auth/profile-form'
import { Sessions } from '@/components/auth/sessions'
import { SignOut } from '@/components/auth/sign-out'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { providerLabel } from '@/lib/auth/provider.rules'
import { getAccount } from '@/lib/auth/queries'
import type { SearchProps } from '../onward'
import { Section } from './section'
import { codesInWords, NOTICES } from './words'

export const metadata = { title: 'Settings' }

async function SettingsPage({ searchParams }: SearchProps) {
  const viewer = await getSignedIn()
  const account = viewer && (await getAccount(viewer, new Date()))
  if (!viewer || !account) return null
  const notice = NOTICES[String((await searchParams).notice)]
  const inWords = (date: Date) => format(date, 'd MMM yyyy, HH:mm', { in: tz(account.timeZone) })
  return (
    <>
      <PageTitle title="Settings">
        {account.loginName && <p>You sign in as {account.loginName}.</p>}
      </PageTitle>
      {notice && <Notice tone="calm">{notice}</Notice>}
      <Section title="Profile">
        <ProfileForm viewerId={viewer.id} {...account} zones={Intl.supportedValuesOf('timeZone')} />
      </Section>
      <Section title="Public profile">
        <p>
          <Link href="/settings/profile">Public profile and share links</Link>: what employers see. Private
          until you publish it.
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
      <Section title="Data">
        <p className="mb-4 max-w-prose">
          Everything you made or did here, as one file: see <Link href="/settings/data">your data</Link> for
          what is in it.
        </p>
        <ExportLink />
      </Section>
      <Section title="Delete account">
        <p className="mb-4 max-w-prose">
          Everything that you keep here – paths, milestones of your own and others, dates, notes, links,
          steps, plans, applications, answers, timeline, recovery codes and sessions – is deleted at once and
          for good. There is no way back.
        </p>
        <DeleteForm hasPassword={account.hasPassword} displayName={account.displayName} />
      </Section>
    </>
  )
}

export default orUnavailable(SettingsPage)
