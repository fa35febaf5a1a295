import { RecoverForm } from '@/components/auth/recover-form'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'

export const metadata = { title: 'Recover account' }

export default function RecoverPage() {
  return (
    <>
      <PageTitle title="Recover account">
        <p>
          Set a new password with one of your recovery codes. Every browser that is signed in is signed out.
        </p>
      </PageTitle>
      <RecoverForm />
      <p className="mt-6 max-w-prose text-muted">
        You have no code left? Whoever runs this Waymark can make one for you. Or go back to{' '}
        <Link href="/sign-in">Sign in</Link>.
      </p>
    </>
  )
}
