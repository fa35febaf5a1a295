import { MOST_OWN, type OwnFacts, ownText } from '../catalog/own.rules'
import type { SkillLevel } from '../catalog/rules'
import type { Archive } from './file.schema'
import type { NewEntry, Slice, Taker } from './take.rules'

type Row = Archive['tables']['OwnMilestone'][number]
type Skill = Archive['tables']['OwnMilestoneSkill'][number]

const skillsOf = ({ OwnMilestoneSkill = [] }: Slice, id: string): Skill[] =>
  OwnMilestoneSkill.filter(({ milestoneId }) => milestoneId === id).toSorted((a, b) =>
    a.skillId < b.skillId ? -1 : 1,
  )

const factsOf = (row: Row, slice: Slice): OwnFacts => ({
  ...{ kind: row.kind, title: row.title, url: row.url, hours: row.hours, description: row.description },
  skills: skillsOf(slice, row.milestoneId).map(({ skillId, level }) => ({
    id: skillId,
    level: level as SkillLevel,
  })),
})

/** One milestone of the file beside the same one here, if there is one: what is to be written, and its row. */
function taking(
  { given, theirs }: { given: Row; theirs: Slice },
  { held, mine }: { held: Row | undefined; mine: Slice },
  { today, position }: { today: string; position: number },
) {
  const about = { milestoneId: given.milestoneId, occurredOn: today }
  const text = ownText(factsOf(given, theirs))
  const edited = held !== undefined && ownText(factsOf(held, mine)) !== text
  const entries: NewEntry[] = []
  if (!held) entries.push({ ...about, kind: 'own_added', detail: text })
  if (edited) entries.push({ ...about, kind: 'own_edited', detail: text })
  if (held?.removedOn && !given.removedOn) entries.push({ ...about, kind: 'own_restored' })
  const goes = given.removedOn && !held?.removedOn
  if (goes) entries.push({ ...about, kind: 'own_removed', occurredOn: given.removedOn ?? today })
  const row: Row = {
    ...given,
    position: held?.position ?? position,
    removedOn: goes || !held || !given.removedOn ? given.removedOn : held.removedOn,
    version: held ? held.version + (edited ? 1 : 0) : 0,
  }
  return { entries, row }
}

/** Each milestone of one's own as the file has it, the new ones after those that are here, which stay. */
export const takeOwn: Taker = (mine, theirs, { today }) => {
  const here = new Map((mine.OwnMilestone ?? []).map((row) => [row.milestoneId, row]))
  const given = (theirs.OwnMilestone ?? []).toSorted((a, b) => a.position - b.position)
  const rows = new Map(here)
  const entries: NewEntry[] = []
  for (const each of given) {
    const held = here.get(each.milestoneId)
    const taken = taking({ given: each, theirs }, { held, mine }, { today, position: rows.size })
    entries.push(...taken.entries)
    rows.set(each.milestoneId, taken.row)
  }
  const all = [...rows.values()]
  if (all.filter(({ removedOn }) => !removedOn).length > MOST_OWN) return null
  const inFile = new Set(given.map(({ milestoneId }) => milestoneId))
  const OwnMilestoneSkill = all.flatMap(({ milestoneId }) =>
    skillsOf(inFile.has(milestoneId) ? theirs : mine, milestoneId),
  )
  return { entries, rows: { OwnMilestone: all, OwnMilestoneSkill } }
}
