import { type Funnel as Numbers, responseRate } from '@/lib/applications/funnel.rules'
import './applications.css'

const ROWS: readonly (readonly [keyof Numbers, string])[] = [
  ['sent', 'Sent'],
  ['answered', 'Answered'],
  ['interview', 'Interview'],
  ['offer', 'Offer'],
  ['accepted', 'Accepted'],
  ['completed', 'Completed'],
]

const BAR = 14

type FunnelProps = {
  numbers: Numbers
  /** What else the numbers are good for. */
  children?: React.ReactNode
}

/** How many came how far: bars, and the numbers in a table beside them. */
export function Funnel({ numbers, children }: FunnelProps) {
  const rate = responseRate(numbers)
  return (
    <section aria-labelledby="funnel" className="grid max-w-3xl gap-4">
      <h2 id="funnel">How far they came</h2>
      {rate === null ? (
        <p className="text-muted">Nothing was sent yet.</p>
      ) : (
        <>
          <p>
            Response rate: <strong>{rate} %</strong>, which is {numbers.answered} answered of {numbers.sent}{' '}
            sent. A rejection is an answer.
          </p>
          <div className="grid grid-cols-[auto_1fr] gap-4">
            <table>
              <tbody>
                {ROWS.map(([key, name]) => (
                  <tr key={key} className="h-7">
                    <th scope="row" className="pr-4 text-left font-normal">
                      {name}
                    </th>
                    <td className="text-right tabular-nums">{numbers[key]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <svg
              className="funnel h-42 w-full"
              viewBox={`0 0 ${numbers.sent} ${ROWS.length * 28}`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              {ROWS.map(([key], place) => (
                <rect key={key} y={place * 28 + (28 - BAR) / 2} height={BAR} width={numbers[key]} />
              ))}
            </svg>
          </div>
        </>
      )}
      {children}
    </section>
  )
}
