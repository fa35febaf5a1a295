import { SignInForm } from '@/components/auth/entry-form'
import { Link } from '@/components/ui/link'
import { Entry } from '../entry'
import { queryOf, readOnward, type SearchProps } from '../onward'

export const metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: SearchProps) {
  const onward = await readOnward(searchParams)
  return (
    <Entry
      title="Sign in"
      onward={onward}
      intro="Go on where you left off."
      chosen={(path) =>
        `You chose ${path}. It becomes one of your paths, and what you ticked before comes along.`
      }
    >
      <SignInForm path={onward.path} next={onward.next} />
      <p className="mt-6">
        New here? <Link href={`/sign-up${queryOf(onward)}`}>Create an account</Link>
      </p>
      <p className="mt-2">
        Forgot your password? <Link href="/recover">Use a recovery code</Link>
      </p>
    </Entry>
  )
}
