import { OpenSearch } from '@/components/search/open'
import { Link } from '@/components/ui/link'
import type { Access } from '@/lib/auth/rules'
import { Places } from './places'

const LINKS: Record<Access['status'], readonly (readonly [href: string, name: string])[]> = {
  user: [
    ['/dashboard', 'Dashboard'],
    ['/plan', 'Plan'],
    ['/applications', 'Applications'],
    ['/compare', 'Compare'],
    ['/paths', 'Paths'],
    ['/skills', 'Skills'],
    ['/timeline', 'Timeline'],
    ['/settings', 'Settings'],
  ],
  anonymous: [
    ['/compare', 'Compare'],
    ['/paths', 'Paths'],
    ['/assessment', 'Which fits you?'],
    ['/sign-in', 'Sign in'],
    ['/sign-up', 'Create account'],
  ],
  unavailable: [
    ['/compare', 'Compare'],
    ['/paths', 'Paths'],
  ],
}

/** Wordmark and the few places there are; which of them depends on who looks. */
export const Header = ({ access }: { access: Access['status'] }) => (
  <header className="print:hidden border-line border-b bg-surface">
    <nav
      aria-label="Main"
      className="mx-auto flex w-full max-w-5xl items-center gap-x-2 px-4 min-[23rem]:gap-x-3 sm:gap-x-6 sm:px-6"
    >
      <Link href="/" className="mr-auto inline-flex min-h-12 items-center gap-2 font-bold text-lg">
        <svg viewBox="0 0 20 24" className="h-6 w-5 fill-accent" aria-hidden="true">
          <path d="M10 0 20 8v16h-4V10l-6-5-6 5v14H0V8zM8 12h4v12H8z" />
        </svg>
        Waymark
      </Link>
      <OpenSearch />
      <Places links={LINKS[access]} />
    </nav>
  </header>
)
