import { Copy } from './copy'

/** The address of a result's summary. Nothing is shared before the person gives it to somebody. */
export const Share = ({ address }: { address: string }) => (
  <details className="max-w-prose print:hidden">
    <summary className="min-h-11 cursor-pointer content-center font-semibold">Share this result</summary>
    <div className="mt-3 grid gap-3">
      <p>
        This address holds the summary and nothing else: the split, readiness, how many statements were
        answered, and the day. None of your answers is in it, nothing is stored, and whoever opens it needs no
        account.
      </p>
      <label className="grid gap-1">
        <span className="font-semibold">Address to share</span>
        <input
          type="url"
          readOnly
          value={address}
          className="min-h-11 w-full min-w-0 rounded-md border border-edge bg-surface px-3 py-2 text-sm"
        />
      </label>
      <Copy text={address} />
    </div>
  </details>
)
