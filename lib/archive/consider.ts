import 'server-only'
import { addDays } from 'date-fns'
import type { Viewer } from '../auth/rules'
import { getCatalog } from '../catalog/queries'
import type { Day } from '../day'
import { fromDate } from '../day'
import { getGuide } from '../guide/queries'
import { fail, type Result, succeed } from '../result'
import type { Archive } from './file.schema'
import { type Verdict, verdicts } from './merge.rules'
import { writeArchive } from './queries'
import { readArchive } from './read'
import { faultOf, type Known } from './sound.rules'
import { groupOf, type Subject } from './subject.rules'
import type { Slice, Take } from './take.rules'
import { slicesOf, takeOf } from './takers.rules'

type Owner = Pick<Viewer, 'id'>

/** The moment, the person's own day, and what they chose. */
type Moment = { now: Date; today: Day; chosen?: (subject: Subject) => boolean }

/** A subject that is here otherwise and can be made as it is in the file. */
export type Choice = { mine: Slice; theirs: Slice; take: Take }

/** What a file would do to somebody's account, and what it could do besides. */
export type Considered = {
  file: Archive
  held: Archive
  verdicts: Map<Subject, Verdict>
  choices: ReadonlyMap<Subject, Choice>
}

/** What this Waymark knows, and what the person added. */
async function knownWith(held: Archive): Promise<Known> {
  const { milestones, paths, skills } = await getCatalog()
  const own = new Set(held.tables.OwnMilestone.map(({ milestoneId }) => milestoneId))
  const specialisations = [...paths.values()].flatMap((path) => path.specialisations.map(({ id }) => id))
  return {
    milestones: { has: (id) => milestones.has(id) || own.has(id) },
    ...{ paths, skills, specialisations: new Set(specialisations), roles: getGuide().roles },
  }
}

async function archiveOf(owner: Owner, now: Date): Promise<Archive> {
  const pieces: string[] = []
  await writeArchive(owner, now, async (piece) => {
    pieces.push(piece)
  })
  return JSON.parse(pieces.join(''))
}

/** Milestones of one's own of a file whose list stays as it is here are not added, and nothing about them is. */
function withoutStrangers(
  { tables }: Archive,
  held: Archive,
  { found, choices }: { found: Map<Subject, Verdict>; choices: Map<Subject, Choice> },
) {
  if (found.get('own') !== 'other') return
  const here = new Set<string>(held.tables.OwnMilestone.map(({ milestoneId }) => milestoneId))
  const strangers = tables.OwnMilestone.map(({ milestoneId }) => milestoneId).filter((id) => !here.has(id))
  const about = (subject: Subject) => strangers.some((id) => subject.endsWith(` ${id}`))
  const stands = new Set([
    ...tables.Substitution.filter(({ byId }) => strangers.includes(byId)).map(
      ({ pathId }) => `substitutions ${pathId}`,
    ),
    ...tables.Application.filter(({ milestoneId }) => milestoneId && strangers.includes(milestoneId)).map(
      ({ id }) => `application ${id}`,
    ),
  ])
  for (const subject of found.keys())
    if (groupOf(subject) !== 'own' && (about(subject) || stands.has(subject))) {
      found.set(subject, 'other')
      choices.delete(subject)
    }
}

/** What can be taken from the file where it is otherwise here. What taking would not change is the same. */
function choicesAmong(found: Map<Subject, Verdict>, held: Archive, file: Archive, today: Day) {
  const other = new Set([...found].flatMap(([subject, verdict]) => (verdict === 'other' ? [subject] : [])))
  const [here, there] = [slicesOf(held.tables, other), slicesOf(file.tables, other)]
  const choices = new Map<Subject, Choice>()
  for (const subject of other) {
    const [mine, theirs] = [here.get(subject), there.get(subject)]
    const take = mine && theirs && takeOf(subject, mine, theirs, today)
    if (take?.entries.length === 0) found.set(subject, 'same')
    else if (take) choices.set(subject, { mine, theirs, take })
  }
  return choices
}

/**
 * Reads a file and compares it with what the person has. `invalid` with a sentence for a file that cannot be imported. People may
 * come from a zone where it is a day later. `chosen` says of which subjects the file's side is wanted.
 */
export async function consider(
  owner: Owner,
  text: string,
  { now, today, chosen = () => false }: Moment,
): Promise<Result<Considered>> {
  const file = readArchive(text)
  if (!file.ok) return file
  const held = await archiveOf(owner, now)
  const tomorrow = addDays(now, 1)
  const latest: Day = fromDate(tomorrow)
  const fault = faultOf(file.value.tables, await knownWith(held), latest, tomorrow)
  if (fault) return fail('invalid', `This file cannot be imported: ${fault}`)
  const found = verdicts(held.tables, file.value.tables)
  const choices = choicesAmong(found, held, file.value, today)
  if (!choices.has('own') || !chosen('own')) withoutStrangers(file.value, held, { found, choices })
  return succeed({ file: file.value, held, verdicts: found, choices })
}
