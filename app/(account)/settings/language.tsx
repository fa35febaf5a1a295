import { cookies } from 'next/headers'
import { Choice } from '@/components/shell/choice'
import { LOCALE_COOKIE, toLocale } from '@/lib/appearance/rules'

const OPTIONS = [
  { value: 'browser', label: 'As this browser' },
  { value: 'en-GB', label: '21 Nov 2026' },
  { value: 'en-US', label: 'Nov 21, 2026' },
] as const

/** In which language and form things are written, and where the theme is chosen. */
export async function Language() {
  const chosen = toLocale((await cookies()).get(LOCALE_COOKIE)?.value) ?? 'browser'
  return (
    <div className="grid justify-items-start gap-4">
      <Choice legend="Days are written" name="locale" options={OPTIONS} chosen={chosen} />
      <p className="max-w-prose">
        Waymark speaks English. Light, dark or as your system has it: that switch is at the foot of every
        page. Both hold for this browser.
      </p>
    </div>
  )
}
