import { type Day, fromDate, isDay, toDate } from '../day'
import { type Dates, type Standings, stateOf } from './state.rules'

/** What a visitor chose and ticked before having an account. It waits in a signed cookie, without a time limit. */
export type Intent = { pathId: string | null; standings: Standings }

export const NO_INTENT: Intent = { pathId: null, standings: new Map() }

const DAY_MS = 86_400_000
const FIELDS = { d: 'doneOn', a: 'setAsideOn', s: 'startedOn', k: 'declaredOn' } as const satisfies Record<
  string,
  keyof Dates
>

/** Days since 1970 in base 36: four characters, so that a whole catalogue of ticks fits into one cookie. */
const short = (day: Day) => (Number(toDate(day)) / DAY_MS).toString(36)
const long = (text: string): Day => fromDate(new Date(Number.parseInt(text, 36) * DAY_MS))

/** `k` stands for both days of what was known already, so that it takes no more room than a tick. */
const encodeStanding = (standing: Dates) =>
  Object.entries(FIELDS)
    .filter(([letter]) => letter !== 'd' || !standing.declaredOn)
    .map(([letter, field]) => (standing[field] ? `.${letter}${short(standing[field])}` : ''))
    .join('')

/** `mle~cs50p.dg16~git-github.sg15`: the path, then each milestone with its dates. Ids have neither `~` nor `.`. */
export const encodeIntent = ({ pathId, standings }: Intent): string =>
  [
    pathId ?? '',
    ...[...standings]
      .filter(([, standing]) => stateOf(standing) !== 'not-started')
      .map(([id, standing]) => id + encodeStanding(standing)),
  ].join('~')

function decodeStanding(parts: readonly string[]): Dates {
  const dates: Partial<Dates> = {}
  for (const part of parts) {
    const field = FIELDS[part.charAt(0) as keyof typeof FIELDS]
    const day = /^.[0-9a-z]{1,5}$/.test(part) ? long(part.slice(1)) : ''
    if (!field || !isDay(day)) continue
    dates[field] = day
    if (field === 'declaredOn') dates.doneOn = day
  }
  return { startedOn: null, doneOn: null, setAsideOn: null, ...dates }
}

/** The inverse of `encodeIntent`; what it cannot read it leaves out. */
export function decodeIntent(text: string): Intent {
  const [pathId, ...entries] = text.split('~')
  const standings = entries.map((entry) => {
    const [id = '', ...parts] = entry.split('.')
    return [id, decodeStanding(parts)] as const
  })
  return { pathId: pathId || null, standings: new Map(standings.filter(([id]) => id)) }
}
