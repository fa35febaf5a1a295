import { monthWords } from '@/components/trail/day-words'
import { Link } from '@/components/ui/link'
import { QUESTIONS, type Reflection } from '@/lib/timeline/reflection.rules'
import { QUESTION } from './recap-words'

/** What somebody wrote about the months of a year. */
export function Reflections({ reflections }: { reflections: readonly (Reflection & { month: string })[] }) {
  const written = reflections.filter((each) => QUESTIONS.some((question) => each[question]))
  if (written.length === 0) return null
  return (
    <section aria-labelledby="reflections" className="grid gap-6">
      <h2 id="reflections">Looking back</h2>
      {written.map(({ month, ...answers }) => (
        <article key={month} className="grid max-w-prose gap-2">
          <h3>
            <Link href={`/timeline/${month}`}>{monthWords(month)}</Link>
          </h3>
          {QUESTIONS.map(
            (question) =>
              answers[question] && (
                <p key={question} className="whitespace-pre-wrap wrap-anywhere">
                  <strong>{QUESTION[question]}</strong> {answers[question]}
                </p>
              ),
          )}
        </article>
      ))}
    </section>
  )
}
