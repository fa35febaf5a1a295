import { SignUpForm } from '@/components/auth/entry-form'
import { Link } from '@/components/ui/link'
import { Entry } from '../entry'
import { queryOf, readOnward, type SearchProps } from '../onward'

export const metadata = { title: 'Create account' }

export default async function SignUpPage({ searchParams }: SearchProps) {
  const onward = await readOnward(searchParams)
  return (
    <Entry
      title="Create account"
      onward={onward}
      intro="An account keeps your path, milestones and timeline. What you ticked before comes along."
      chosen={(path) =>
        `You chose ${path}. Your account starts on this path, and what you ticked before comes along.`
      }
    >
      <SignUpForm path={onward.path} next={onward.next} />
      <p className="mt-6">
        Already have an account? <Link href={`/sign-in${queryOf(onward)}`}>Sign in</Link>
      </p>
    </Entry>
  )
}
