'use client'
import { dateFormat } from '@/components/trail/date-format'
import { Link } from '@/components/ui/link'
import { HEAT_STEPS, type HeatWeek } from '@/lib/timeline/heat.rules'
import './heatmap.css'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const MONTH = dateFormat({ month: 'short' })
const DAY = dateFormat({ day: 'numeric', month: 'short' })

const at = (day: string) => new Date(`${day}T00:00:00Z`)

/** The month that begins in a week, to be written over it. */
const begun = ({ days }: HeatWeek) => days.find((each) => each?.day.endsWith('-01'))?.day

/** The way to a month; those to come have nothing to show yet. */
const Month = ({ month, linked }: { month: string; linked: boolean }) =>
  linked ? (
    <Link href={`/timeline/${month.slice(0, 7)}`}>{MONTH().format(at(month))}</Link>
  ) : (
    <span>{MONTH().format(at(month))}</span>
  )

/** How often the size of a square stands for: the table says it in words, so this is for the eyes alone. */
const Legend = () => (
  <ul aria-hidden="true" className="heatmap-legend">
    {HEAT_STEPS.map((least, place) => {
      const next = HEAT_STEPS[place + 1]
      const most = next && next - 1
      return (
        <li key={least}>
          <span data-heat={place + 1} />
          {most === undefined ? `${least} or more` : most > least ? `${least}–${most}` : least}
        </li>
      )
    })}
    <li>times on a day</li>
  </ul>
)

type HeatmapProps = { year: string; weeks: readonly HeatWeek[]; today: string }

/**
 * A year of days: a real table, a row for each weekday and a column for each week. It scrolls by itself, also by going from month to
 * month with the keyboard; where there is no room for all of it, it begins where today is.
 */
export const Heatmap = ({ year, weeks, today }: HeatmapProps) => (
  <section aria-label={`Days of ${year}`} className="heatmap">
    <table>
      <caption className="sr-only">How often you learnt on each day of {year}</caption>
      <thead>
        <tr>
          <td />
          {weeks.map((week) => {
            const month = begun(week)
            return (
              <th key={week.monday} scope="col">
                {month && <Month month={month} linked={month <= today} />}
                <span className="sr-only">Week of {DAY().format(at(week.monday))}</span>
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody>
        {WEEKDAYS.map((name, place) => (
          <tr key={name}>
            <th scope="row">
              <span aria-hidden="true">{name.slice(0, 3)}</span>
              <span className="sr-only">{name}</span>
            </th>
            {weeks.map(({ monday, days }) => {
              const each = days[place]
              return (
                <td key={monday} data-heat={each?.heat} data-today={each?.day === today || undefined}>
                  {each && each.count > 0 && (
                    <span title={`${DAY().format(at(each.day))}: ${each.count}`}>
                      <span className="sr-only">
                        {each.count} on {DAY().format(at(each.day))}
                      </span>
                    </span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
    <Legend />
  </section>
)
