import { Link } from '@/components/ui/link'

/** On the page of an internship that is not done yet: what completes it. */
export const CompletedBy = () => (
  <p className="mt-4 print:hidden">
    Completing an application that leads here marks it done: see{' '}
    <Link href="/applications">your applications</Link>.
  </p>
)
