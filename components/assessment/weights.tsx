import type { Assessment } from '@/lib/assessment/rules'
import type { Titles } from './words'
import './assessment.css'

type WeightsProps = { assessment: Assessment; titles: Titles }

/** Every statement with what it weighs for either side and where it comes from, by factor. */
export const Weights = ({ assessment: { factors, statements }, titles }: WeightsProps) => (
  <table className="figures weights">
    <caption className="sr-only">The weights of all statements</caption>
    <thead>
      <tr>
        <th scope="col">Statement</th>
        <th scope="col">{titles.mle}</th>
        <th scope="col">{titles.ds}</th>
      </tr>
    </thead>
    {factors.map((factor) => (
      <tbody key={factor.id}>
        <tr>
          <th scope="rowgroup" colSpan={3}>
            {factor.title}
            <span className="block font-normal text-muted">{factor.summary}</span>
          </th>
        </tr>
        {statements
          .filter(({ factor: of }) => of === factor.id)
          .map(({ id, statement, weights, basis }) => (
            <tr key={id}>
              <th scope="row" className="font-normal">
                {statement}
                <span className="block text-muted">{basis}</span>
              </th>
              <td className="tabular-nums">{weights.mle}</td>
              <td className="tabular-nums">{weights.ds}</td>
            </tr>
          ))}
      </tbody>
    ))}
  </table>
)
