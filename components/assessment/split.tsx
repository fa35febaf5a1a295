import type { Side } from '@/lib/assessment/rules'
import { type Score, wholePercent } from '@/lib/assessment/scoring.rules'
import type { Titles } from './words'
import './assessment.css'

type SplitProps = {
  score: Pick<Score, 'mlePercent' | 'factors'>
  factors: readonly { id: string; title: string }[]
  titles: Titles
}

type Row = { id: string; title: string; shares: Record<Side, number> }

/** One share beside the other, the second hatched so that colour is not all that tells them apart. */
const Bar = ({ shares }: Pick<Row, 'shares'>) => (
  <svg width="100%" height="20" className="block rounded-sm" aria-hidden="true">
    <rect width={`${shares.mle}%`} height="20" className="fill-mle" />
    <rect x={`${shares.mle}%`} width={`${shares.ds}%`} height="20" fill="url(#hatched)" />
    <line x1="50%" x2="50%" y1="0" y2="20" className="stroke-2 stroke-ground" />
  </svg>
)

/** How the answers split between the two paths, overall and within each factor: a picture, and its table. */
export function Split({ score, factors, titles }: SplitProps) {
  const rows: Row[] = [
    { id: 'overall', title: 'Overall', shares: wholePercent(score.mlePercent) },
    ...factors.flatMap((factor) => {
      const scored = score.factors.find(({ id }) => id === factor.id)
      return scored ? [{ ...factor, shares: wholePercent(scored.mlePercent) }] : []
    }),
  ]
  const [overall] = rows
  const words = `${titles.mle} ${overall?.shares.mle} %, ${titles.ds} ${overall?.shares.ds} %`
  return (
    <figure className="grid gap-3">
      <svg width="0" height="0" className="absolute" aria-hidden="true">
        <pattern
          id="hatched"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className="fill-ds" />
          <rect width="1.5" height="6" className="fill-ground" />
        </pattern>
      </svg>
      <div
        role="img"
        aria-label={`The split: ${words}. The table below has every factor.`}
        className="grid gap-3"
      >
        <p className="flex flex-wrap justify-between gap-x-6 font-semibold">
          <span className="text-mle">{titles.mle}</span>
          <span className="ml-auto text-ds">{titles.ds}</span>
        </p>
        {rows.map(({ id, title, shares }) => (
          <div key={id} className="grid gap-1">
            <p className="flex justify-between gap-4 text-sm tabular-nums">
              <span>{shares.mle} %</span>
              <span className={id === 'overall' ? 'font-semibold' : ''}>{title}</span>
              <span>{shares.ds} %</span>
            </p>
            <Bar shares={shares} />
          </div>
        ))}
      </div>
      <details>
        <summary className="min-h-6 cursor-pointer text-sm">The same as a table</summary>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Factor</th>
              <th scope="col">{titles.mle}</th>
              <th scope="col">{titles.ds}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, title, shares }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td className="tabular-nums">{shares.mle} %</td>
                <td className="tabular-nums">{shares.ds} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
