import type { ReactNode } from 'react'
import { button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'

/** Where nothing is finished yet: what would stand here, and the one next step. */
export const NextStep = ({ children }: { children: ReactNode }) => (
  <div className="grid max-w-prose gap-4 print:hidden">
    <p>{children}</p>
    <p>
      <Link href="/dashboard" className={button.primary}>
        Go to the next milestone
      </Link>
    </p>
  </div>
)
