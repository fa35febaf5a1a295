import { Link } from '@/components/ui/link'
import { THEMES, type Theme } from '@/lib/appearance/rules'
import { Choice } from './choice'

const NAMES: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' }
const OPTIONS = THEMES.map((value) => ({ value, label: NAMES[value] }))

const MORE = [
  ['/roles', 'Roles'],
  ['/glossary', 'Glossary'],
  ['/badges/verify', 'Verify a badge'],
] as const

/** What Waymark is, and the switch of appearance. */
export const Footer = ({ theme }: { theme: Theme }) => (
  <footer className="print:hidden border-line border-t text-muted text-sm">
    <div className="mx-auto flex w-full max-w-5xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-4 sm:px-6">
      <p className="text-balance">Waymark is open source. Your progress belongs to you.</p>
      <nav aria-label="More" className="flex gap-4">
        {MORE.map(([href, name]) => (
          <Link
            key={href}
            href={href}
            className="inline-flex min-h-9 items-center underline underline-offset-4"
          >
            {name}
          </Link>
        ))}
      </nav>
      <Choice legend="Theme" name="theme" options={OPTIONS} chosen={theme} />
    </div>
  </footer>
)
