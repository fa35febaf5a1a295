import { Link } from '@/components/ui/link'
import { THEMES, type Theme } from '@/lib/appearance/rules'

const NAMES: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' }

const MORE = [
  ['/roles', 'Roles'],
  ['/glossary', 'Glossary'],
  ['/badges/verify', 'Verify a badge'],
] as const

/** What Waymark is, and the switch of appearance: a plain form, so that it works without JavaScript. */
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
      <form method="post" action="/api/theme">
        <fieldset className="flex items-center gap-1">
          <legend className="float-left pr-2">Theme</legend>
          {THEMES.map((each) => (
            <button
              key={each}
              type="submit"
              name="theme"
              value={each}
              aria-pressed={each === theme}
              className="min-h-9 cursor-pointer rounded-md px-2 aria-pressed:bg-wash aria-pressed:font-semibold aria-pressed:text-ink"
            >
              {NAMES[each]}
            </button>
          ))}
        </fieldset>
      </form>
    </div>
  </footer>
)
