import { type Catalog, type Milestone, placementsOf } from '../catalog/rules'
import type { Day } from '../day'
import { tierOf } from '../facts/evidence.rules'
import { linksOf } from '../portfolio/link.rules'
import type { Finished } from '../portfolio/rules'
import { progressOf } from '../progress/rules'
import type { When } from '../progress/when.rules'
import { type Claim, mayHaveBadge, type Subject } from './rules'

/** What claims are made of, all of it the holder's: everything they finished, in the catalogue as they have it. */
export type Done = { catalog: Catalog; finished: ReadonlyMap<string, Finished> }

const WORDS = [
  ['question', 'Question'],
  ['data', 'Data'],
  ['result', 'Result'],
] as const

const NAMES = { certificate: 'Certificate', demo: 'Demo', repository: 'Repository', evidence: 'Evidence' }

/** Pages that prove something; notes, steps and further links of their own are in no badge. */
const proofsOf = (finished: Finished) =>
  linksOf(finished).flatMap(({ what, url }) => (what === 'further' ? [] : [{ name: NAMES[what], url }]))

/** What the holder wrote about a project, or applied for and completed as an internship. */
function wordsIn({ kind }: Milestone, { facts: { project }, position }: Finished): string | null {
  if (kind === 'internship')
    return (
      position && `Position: ${[position.role, position.company, position.place].filter(Boolean).join(', ')}`
    )
  return (
    WORDS.flatMap(([field, name]) => (project?.[field] ? [`${name}: ${project[field]}`] : [])).join('\n\n') ||
    null
  )
}

/** When it was done; null where nobody knows. */
const whenDone = ({ doneOn, doneWithin = null, declaredOn }: Finished): When | null =>
  doneOn && !declaredOn ? { on: doneOn, within: doneWithin } : null

const namesOf = ({ skills }: Catalog, milestone: Milestone) =>
  milestone.skills.flatMap(({ id }) => skills.get(id)?.name ?? [])

/** What a badge of a milestone would say; null where there is none to be had: not a project or internship, removed, or not done. */
function ofMilestone({ catalog, finished }: Done, id: string): Claim | null {
  const milestone = catalog.milestones.get(id)
  const kept = finished.get(id)
  if (!milestone || !mayHaveBadge(milestone) || !kept?.doneOn) return null
  const links = proofsOf(kept)
  return {
    ...{ subject: 'milestone', subjectId: id, title: milestone.title },
    description: milestone.own
      ? `A ${milestone.kind} that the holder named themselves.`
      : milestone.description,
    criteria: milestone.evidence || `To finish this ${milestone.kind}, by the holder's own judgement.`,
    type: milestone.kind === 'internship' ? 'Fieldwork' : 'ext:Project',
    skills: namesOf(catalog, milestone),
    when: whenDone(kept),
    tier: tierOf(links.map(({ url }) => url)),
    links,
    words: wordsIn(milestone, kept),
    restsOn: [id],
    finishedOn: kept.doneOn,
  }
}

const latest = (days: readonly Day[]): Day => [...days].sort().at(-1) ?? ''

/** The same of a path, on which everything required is done. */
function ofPath({ catalog, finished }: Done, pathId: string): Claim | null {
  const path = catalog.paths.get(pathId)
  const standings = new Map([...finished].map(([id, each]) => [id, { ...each, setAsideOn: null }]))
  if (!path || !progressOf(placementsOf(path), standings).complete) return null
  const parts = placementsOf(path).flatMap(({ id, optional }) => (optional ? [] : (finished.get(id) ?? [])))
  const finishedOn = latest(parts.flatMap(({ doneOn }) => doneOn ?? []))
  const last = parts.find(({ doneOn }) => doneOn === finishedOn)
  const linked = parts.filter((each) => proofsOf(each).length > 0).length
  return {
    ...{ subject: 'path', subjectId: pathId, title: path.title, description: path.summary },
    criteria: `All ${parts.length} required milestones of this learning path, as it stood when the badge was made; ${linked} of them with a link as evidence.`,
    type: 'LearningProgram',
    skills: [],
    when: last ? whenDone(last) : null,
    restsOn: parts.map(({ milestoneId }) => milestoneId),
    ...{ tier: 'self-declared', links: [], words: null, finishedOn },
  }
}

/** What a badge of this subject would say; null where there is none to be had. */
export const claimOf = (done: Done, { subject, subjectId }: Subject): Claim | null =>
  subject === 'path' ? ofPath(done, subjectId) : ofMilestone(done, subjectId)

/** Everything that somebody may have a badge of: paths first, then the latest. */
export function claimsOf(done: Done): Claim[] {
  const paths = [...done.catalog.paths.keys()].flatMap((id) => ofPath(done, id) ?? [])
  const milestones = [...done.finished.keys()].flatMap((id) => ofMilestone(done, id) ?? [])
  return [...paths, ...milestones.sort((a, b) => (a.finishedOn < b.finishedOn ? 1 : -1))]
}
