import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { CodesForm } from '@/components/auth/codes-form'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { getAccount } from '@/lib/auth/queries'
import { isFresh } from '@/lib/auth/rules'
import { codesInWords } from '../words'

export const metadata = { title: 'Recovery codes' }

async function RecoveryCodesPage() {
  const viewer = await getSignedIn()
  const now = new Date()
  const account = viewer && (await getAccount(viewer, now))
  if (!account) return null
  const replaces = account.codesLeft !== null
  return (
    <>
      <PageTitle title="Recovery codes">
        <p>Ten codes to set a new password with, should you forget yours.</p>
      </PageTitle>
      {account.hasPassword ? (
        <CodesForm
          held={codesInWords(account.codesLeft)}
          replaces={replaces}
          asksPassword={replaces || !isFresh(viewer, now)}
        />
      ) : (
        <p>You sign in through a provider, so there is no password to recover.</p>
      )}
      <p className="mt-6 print:hidden">
        <Link href="/settings">Back to settings</Link>
      </p>
    </>
  )
}

export default orUnavailable(RecoveryCodesPage)
