import { button } from '@/components/ui/button'
import { PROVIDERS, type ProviderId } from '@/lib/auth/provider.rules'
import { ZoneInput } from './zone-input'

type ProvidersProps = { ids: readonly ProviderId[]; path: string | undefined; next: string | undefined }

/** A button for each sign-in provider that is set up; nothing where none is. */
export function Providers({ ids, path, next }: ProvidersProps) {
  if (ids.length === 0) return null
  return (
    <section
      aria-label="Other ways to sign in"
      className="mt-8 grid max-w-prose gap-3 border-line border-t pt-6"
    >
      {ids.map((id) => (
        <form key={id} method="post" action={`/api/auth/signin/${id}`}>
          {path && <input type="hidden" name="path" value={path} />}
          {next && <input type="hidden" name="next" value={next} />}
          <ZoneInput />
          <button type="submit" className={button.secondary}>
            Continue with {PROVIDERS[id].label}
          </button>
        </form>
      ))}
    </section>
  )
}
