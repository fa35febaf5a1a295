import { dayWords } from '@/components/trail/day-words'
import type { BurnUp as Picture, Point } from '@/lib/plan/burn-up.rules'
import { dayNumber } from '@/lib/plan/calendar.rules'
import { about } from './words'
import './plan.css'

const WIDTH = 600
const HEIGHT = 240

type Line = Exclude<keyof Point, 'day'>

const Key = ({ kind, name }: { kind: 'done' | 'planned' | 'range'; name: string }) => (
  <span className="burn-up-key">
    <svg width="28" height="12" className="burn-up" aria-hidden="true">
      {kind === 'range' ? (
        <rect x="1" y="1" width="26" height="10" className="burn-up-range" />
      ) : (
        <line x1="0" x2="28" y1="6" y2="6" className={`burn-up-${kind}`} />
      )}
    </svg>
    {name}
  </span>
)

/** Hours done and planned over time, and the range of the forecast: a picture, and its table. */
export function BurnUp({ picture: { total, points }, today }: { picture: Picture; today: string }) {
  const first = points[0]?.day ?? today
  const last = points.at(-1)?.day ?? today
  const length = Math.max(dayNumber(last) - dayNumber(first), 1)
  const across = (day: string) => Math.round((10 * WIDTH * (dayNumber(day) - dayNumber(first))) / length) / 10
  const up = (hours: number) => Math.round(10 * (HEIGHT - (HEIGHT * hours) / Math.max(total, 1))) / 10
  const line = (which: Line) =>
    points.flatMap(({ day, [which]: hours }) => (hours === null ? [] : [`${across(day)},${up(hours)}`]))
  const range = [...line('fast'), ...line('slow').reverse()]
  return (
    <section aria-labelledby="burn-up">
      <h2 id="burn-up">So far and to go</h2>
      <figure className="mt-2 grid max-w-2xl gap-2 text-muted text-sm">
        <p aria-hidden="true">↑ {about(total)}, all that is required</p>
        <svg
          viewBox={`0 -4 ${WIDTH} ${HEIGHT + 8}`}
          role="img"
          aria-label={`Hours done, planned and forecast from ${dayWords(first)} to ${dayWords(last)}. The table below has the numbers.`}
          className="burn-up w-full border-edge border-b border-l"
        >
          {range.length > 0 && <polygon points={range.join(' ')} className="burn-up-range" />}
          <line x1={across(today)} x2={across(today)} y1="0" y2={HEIGHT} className="burn-up-today" />
          <polyline points={line('planned').join(' ')} className="burn-up-planned" />
          <polyline points={line('done').join(' ')} className="burn-up-done" />
        </svg>
        <p className="flex justify-between gap-4" aria-hidden="true">
          <span>{dayWords(first)}</span>
          <span>{dayWords(last)}</span>
        </p>
        <figcaption className="flex flex-wrap gap-x-6 gap-y-1">
          <Key kind="done" name="done" />
          <Key kind="planned" name="planned" />
          {range.length > 0 && <Key kind="range" name="forecast" />}
          <span>The upright line is today.</span>
        </figcaption>
      </figure>
      <details className="mt-2">
        <summary className="min-h-6 cursor-pointer text-sm">The same as a table</summary>
        <table className="burn-up-table">
          <thead>
            <tr>
              <th scope="col">By</th>
              <th scope="col">Done</th>
              <th scope="col">Planned</th>
              <th scope="col">Forecast</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ day, done, planned, slow, fast }) => (
              <tr key={day}>
                <th scope="row">{dayWords(day)}</th>
                <td>{hours(done)}</td>
                <td>{hours(planned)}</td>
                <td>{day === today ? '–' : between(slow, fast)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

const hours = (given: number | null) => (given === null ? '–' : `${Math.round(given)} h`)

const between = (slow: number | null, fast: number | null) =>
  slow === null || fast === null
    ? '–'
    : Math.round(slow) === Math.round(fast)
      ? hours(slow)
      : `${Math.round(slow)} to ${hours(fast)}`
