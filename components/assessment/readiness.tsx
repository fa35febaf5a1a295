/** How ready somebody feels for either path: apart from the split, which it never moves. */
export const Readiness = ({ percent }: { percent: number | null }) => (
  <section aria-labelledby="readiness" className="grid max-w-prose gap-2">
    <h2 id="readiness">Readiness</h2>
    {percent === null ? (
      <p>
        You answered none of the statements about what both paths need, so there is nothing to say about it.
      </p>
    ) : (
      <p>
        <strong className="tabular-nums">{Math.round(percent)} %</strong> on the statements about what both
        paths need alike. It stands on its own: it moves nothing towards either path.
      </p>
    )}
  </section>
)
