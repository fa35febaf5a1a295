'use client'
import { button } from '@/components/ui/button'

type ErrorPageProps = { error: Error & { digest?: string }; retry: () => void }

/** What a page shows when something unexpected broke: what happened, what is safe, what to do. Details are in the log only. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return (
    <div className="grid max-w-prose gap-4" role="alert">
      <h1>Something went wrong</h1>
      <p>This page could not be shown. Everything you saved before is safe.</p>
      {error.digest && <p className="text-muted text-sm">Reference for the log: {error.digest}</p>}
      <p>
        <button type="button" onClick={retry} className={button.primary}>
          Try again
        </button>
      </p>
    </div>
  )
}
