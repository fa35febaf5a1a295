import type { Assessment } from '@/lib/assessment/rules'
import { Weights } from './weights'
import type { Titles } from './words'

type MethodProps = {
  assessment: Assessment
  /** With them it shows what every statement weighs; somebody else's result is shown without a statement. */
  titles?: Titles
}

/** How far a share may lie from even in each band. */
const Bands = ({ bands }: Pick<Assessment['scoring'], 'bands'>) => (
  <ul className="grid list-[square] gap-1 pl-5">
    {bands.map(({ id, label, maxDistance }) => (
      <li key={id}>
        {label}: up to {50 + maxDistance} % for one side
      </li>
    ))}
  </ul>
)

/** How the numbers come about, and what they are not. */
export const Method = ({ assessment, titles }: MethodProps) => {
  const { version, statements, scoring } = assessment
  return (
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
          <Bands bands={scoring.bands} />
          <ul className="grid list-[square] gap-1 pl-5">
            {scoring.fairness.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      </details>
      {titles && (
        <details>
          <summary className="min-h-6 cursor-pointer">
            What each statement weighs, and where it comes from
          </summary>
          <Weights assessment={assessment} titles={titles} />
        </details>
      )}
    </section>
  )
}
