import { NO_PLAN_YET, planDetail } from '../plan/rules'
import { NO_PROFILE, profileText, sectionsIn } from '../profile/rules'
import { reflectionText } from '../timeline/reflection.rules'
import type { Archive } from './file.schema'
import { lastOf, type NewEntry, type Taker } from './take.rules'

type Tables = Archive['tables']

/** The hours of a week, and whether estimates are shown. */
export const takePlan: Taker = (mine, theirs, { today }) => {
  const [held = { ...NO_PLAN_YET, days: [...NO_PLAN_YET.days] }, given] = [mine.Plan?.[0], theirs.Plan?.[0]]
  if (!given) return null
  const set = planDetail(held) !== planDetail(given) || (given.setOn !== null && held.setOn === null)
  const entries: NewEntry[] = []
  if (set) entries.push({ kind: 'plan_set', occurredOn: today, detail: planDetail(given) })
  if (held.hidden !== given.hidden)
    entries.push({ kind: given.hidden ? 'estimates_hidden' : 'estimates_shown', occurredOn: today })
  const kept = !set || (held.setOn !== null && held.hoursPerWeek === given.hoursPerWeek)
  const row = { ...given, setOn: kept ? held.setOn : today, version: held.version + (set ? 1 : 0) }
  return { entries, rows: { Plan: [row] } }
}

/** What was written about a month. */
export const takeReflection: Taker = (mine, theirs, { id: month, today }) => {
  const [held, given] = [mine.Reflection?.[0], theirs.Reflection?.[0]]
  if (!given) return null
  const detail = reflectionText(month, given)
  if (held && reflectionText(month, held) === detail) return { entries: [], rows: {} }
  return {
    entries: [{ kind: 'reflected', occurredOn: today, detail, supersedes: lastOf(mine, ['reflected']) }],
    rows: { Reflection: [{ ...given, version: (held?.version ?? 0) + 1 }] },
  }
}

const textOf = (row: Tables['Profile'][number]) => profileText({ ...row, sections: sectionsIn(row) })
const itemOf = ({ kind, itemId }: Tables['HiddenItem'][number]) => `${kind}:${itemId}`

/** What the public page says and leaves out; whether it is published is not the file's business. */
export const takeProfile: Taker = (mine, theirs, { today }) => {
  const [held, given] = [mine.Profile?.[0], theirs.Profile?.[0]]
  if (!given) return null
  const saved = (held ? textOf(held) : profileText(NO_PROFILE)) !== textOf(given)
  const [here, there] = [mine.HiddenItem ?? [], theirs.HiddenItem ?? []].map((items) => items.map(itemOf))
  const about = { occurredOn: today }
  const entries: NewEntry[] = [
    ...(saved ? [{ ...about, kind: 'profile_saved' as const, detail: textOf(given) }] : []),
    ...(there ?? [])
      .filter((item) => !here?.includes(item))
      .map((detail) => ({ ...about, kind: 'item_hidden' as const, detail })),
    ...(here ?? [])
      .filter((item) => !there?.includes(item))
      .map((detail) => ({ ...about, kind: 'item_shown' as const, detail })),
  ]
  const version = (held?.version ?? 0) + (saved ? 1 : 0)
  return { entries, rows: { Profile: [{ ...given, version }], HiddenItem: theirs.HiddenItem ?? [] } }
}
