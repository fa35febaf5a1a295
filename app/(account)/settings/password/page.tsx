import { getSignedIn } from '@/app/signed-in'
import { PasswordForm } from '@/components/auth/password-form'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'

export const metadata = { title: 'Change password' }

export default async function PasswordPage() {
  if (!(await getSignedIn())) return null
  return (
    <>
      <PageTitle title="Change password">
        <p>Every other browser is signed out.</p>
      </PageTitle>
      <PasswordForm />
      <p className="mt-6">
        <Link href="/settings">Back to settings</Link>
      </p>
    </>
  )
}
