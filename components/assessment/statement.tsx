import { TermHint } from '@/components/glossary/term-hint'
import type { Answer, Asked } from '@/lib/assessment/rules'
import { keyOf } from '@/lib/assessment/sheet.rules'
import './assessment.css'

type StatementProps = {
  statement: Asked['statements'][number]
  scale: Asked['scale']
  answer: Answer | undefined
  give: (answer: Answer) => void
}

/** One statement with its five answers: a group of radio buttons, named by it. The number beside each is its key. */
export const Statement = ({ statement, scale, answer, give }: StatementProps) => (
  <div role="radiogroup" aria-labelledby={statement.id} className="statement">
    <p>
      <span id={statement.id}>{statement.statement}</span>
      {statement.terms.map((term) => (
        <TermHint key={term.id} terms={[term]} about={term.term} place={`${statement.id}-${term.id}`} />
      ))}
    </p>
    <div>
      {scale.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={`answers.${statement.id}`}
            value={keyOf(value)}
            checked={answer === value}
            onChange={() => give(value)}
          />
          {label}
          <span aria-hidden="true">{keyOf(value)}</span>
        </label>
      ))}
    </div>
  </div>
)
