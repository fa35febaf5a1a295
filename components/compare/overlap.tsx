import { compareSkills } from '@/lib/guide/comparison.rules'
import { overlap, overlapSums, readinessBetween, readinessSumsBetween } from '@/lib/guide/overlap.rules'
import type { Guide, Role } from '@/lib/guide/rules'
import { percentWords, withArticle } from './words'
import './overlap.css'

type OverlapProps = { guide: Guide; roles: readonly [Role, Role] }

const HEIGHT = 14

/** How many skills are only the first role's, shared, and only the second's, as lengths of one bar. */
function Bar({ roles: [a, b] }: Pick<OverlapProps, 'roles'>) {
  const { shared, onlyA, onlyB } = compareSkills(a, b)
  const [left, middle, right] = [onlyA.length, shared.length, onlyB.length]
  return (
    <figure className="overlap">
      <svg viewBox={`0 0 ${left + middle + right} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <rect width={left} height={HEIGHT} data-path={a.pathId} />
        <rect x={left} width={middle} height={HEIGHT} data-shared />
        <rect x={left + middle} width={right} height={HEIGHT} data-path={b.pathId} />
      </svg>
      <figcaption>
        <span>
          <strong>{left}</strong> skills only {a.title}
        </span>
        <span>
          <strong>{middle}</strong> shared
        </span>
        <span>
          <strong>{right}</strong> skills only {b.title}
        </span>
      </figcaption>
    </figure>
  )
}

const Sum = ({
  name,
  sums: [part, whole],
  value,
}: {
  name: string
  sums: [number, number]
  value: number
}) => (
  <li>
    {name}: 100 · {part} / {whole}, rounded to {percentWords(value)}
  </li>
)

/** How alike two roles are and how far each carries towards the other, with the sums behind. */
export function Overlap({ guide, roles: [a, b] }: OverlapProps) {
  const { weights, overlapFormula } = guide.meanings
  const alike = overlap(a, b, weights)
  const [onward, back] = [readinessBetween(a, b, weights), readinessBetween(b, a, weights)]
  return (
    <section aria-labelledby="overlap" className="comparison-overlap mb-8 grid gap-4">
      <h2 id="overlap">
        {percentWords(alike)} of what both need <span className="whitespace-nowrap">is the same</span>
      </h2>
      <Bar roles={[a, b]} />
      <p className="max-w-prose">
        {withArticle(a.title, 'A')} already has {percentWords(onward)} of what {withArticle(b.title, 'a')}{' '}
        needs; the other way round it is {percentWords(back)}.
      </p>
      <details className="max-w-prose text-sm print:hidden">
        <summary className="min-h-6 cursor-pointer text-accent">How these percentages are computed</summary>
        <p className="mt-2 wrap-anywhere">{overlapFormula}</p>
        <ul className="mt-2 list-[square] pl-5">
          <Sum name="Overlap" sums={overlapSums(a, b, weights)} value={alike} />
          <Sum name={`${a.title} to ${b.title}`} sums={readinessSumsBetween(a, b, weights)} value={onward} />
          <Sum name={`${b.title} to ${a.title}`} sums={readinessSumsBetween(b, a, weights)} value={back} />
          <li>
            Weight points: {weights.primary} for core, {weights.shared} for shared, {weights.secondary} for
            helpful. Levels: 1 to 3.
          </li>
        </ul>
      </details>
    </section>
  )
}
