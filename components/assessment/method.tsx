import type { Assessment } from '@/lib/assessment/rules'

/** How the numbers come about, and what they are not. */
export const Method = ({ assessment: { version, statements, scoring } }: { assessment: Assessment }) => (
  <section aria-labelledby="method" className="grid max-w-prose gap-3">
    <h2 id="method">How far to trust it</h2>
    <p>
      The {statements.length} statements and their weights are editorial: people chose them from what is
      written about the two roles. They are not measured, and nobody has checked them against how careers
      turned out. Take the result as a prompt for thinking, not as a verdict.
    </p>
    <details>
      <summary className="min-h-6 cursor-pointer">How it is counted (edition {version})</summary>
      <div className="mt-3 grid gap-3 text-sm">
        <p>{scoring.summary}</p>
        <ol className="grid list-decimal gap-1 pl-5">
          {scoring.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{scoring.bandRule}</p>
        <ul className="grid list-disc gap-1 pl-5">
          {scoring.fairness.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </div>
    </details>
  </section>
)
