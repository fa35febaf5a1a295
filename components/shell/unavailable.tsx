import { button } from '@/components/ui/button'

/** Instead of a page whose data cannot be read now. Nothing is lost and nobody is signed out. */
export const Unavailable = () => (
  <div className="grid max-w-prose gap-4" role="alert">
    <h1>Temporarily unavailable</h1>
    <p className="text-lg">Waymark cannot reach its database at the moment.</p>
    <p>
      You are still signed in, and everything you saved is safe. Nothing can be changed until it answers
      again, usually within a minute.
    </p>
    <form>
      <button type="submit" className={button.secondary}>
        Try again
      </button>
    </form>
  </div>
)
