import { type Catalog, type MilestoneKind, placementsOf } from '../catalog/rules'
import type { Day } from '../day'
import { tierOf } from '../facts/evidence.rules'
import { linksOf } from '../portfolio/link.rules'
import { type Finished, LISTS, type Portfolio, portfolioOf } from '../portfolio/rules'
import { type Progress, progressOf } from '../progress/rules'
import type { Standings } from '../progress/state.rules'
import { type HiddenItem, type ProfileFacts, publicName, type Section } from './rules'

/** Everything that a profile is made of, as it is stored. */
export type Source = {
  displayName: string | null
  facts: ProfileFacts
  hidden: readonly HiddenItem[]
  finished: readonly Finished[]
  standings: Standings
  /** The paths that they walk, the main one first. */
  pathIds: readonly string[]
}

/** What others get to see, and nothing else: what is not in here cannot leak from a page made of it. */
export type Shown = {
  name: string
  headline: string | null
  about: string | null
  email: string | null
  openToWork: { role: string; place: string | null; from: Day | null } | null
  paths: readonly { id: string; title: string; progress: Progress | null }[]
  work: Portfolio
}

const SECTION: Record<MilestoneKind, Section> = {
  project: 'projects',
  internship: 'internships',
  certification: 'certificates',
  course: 'courses',
  reading: 'readings',
  event: 'events',
}

/** Without any day on which something was finished; until when a certificate is valid says something else. */
const undated = ({ facts: { certification, event, ...facts }, ...each }: Finished): Finished => ({
  ...each,
  ...{ startedOn: null, doneWithin: null, declaredOn: each.doneOn },
  facts: {
    ...facts,
    ...(certification && { certification: { ...certification, earnedOn: null } }),
    ...(event && { event: { ...event, heldOn: null } }),
  },
})

/** Of what was finished that which may be seen, without what is switched off about it. */
function finishedShown(
  catalog: Catalog,
  { facts: { sections }, hidden, finished }: Pick<Source, 'facts' | 'hidden' | 'finished'>,
): Finished[] {
  const on = new Set(sections)
  const gone = new Map(hidden.map(({ kind, itemId }) => [`${kind} ${itemId}`, true]))
  const proven = (each: Finished) => tierOf(linksOf({ ...each, further: [] }).map(({ url }) => url))
  return finished
    .filter((each) => {
      const milestone = catalog.milestones.get(each.milestoneId)
      if (!milestone || milestone.prepares || gone.has(`milestone ${each.milestoneId}`)) return false
      if (!on.has(SECTION[milestone.kind]) || (milestone.own && !on.has('ownItems'))) return false
      return on.has('selfDeclared') || proven(each) === 'linked'
    })
    .map((each) => ({
      ...(on.has('dates') ? each : undated(each)),
      shows: each.shows.filter((id) => !gone.has(`skill ${id}`)),
      further: on.has('furtherLinks') ? each.further : [],
    }))
}

/** The catalogue without hidden skills: what a project grants would name them otherwise. */
function withoutSkills(catalog: Catalog, hidden: readonly HiddenItem[]): Catalog {
  const gone = new Set(hidden.filter(({ kind }) => kind === 'skill').map(({ itemId }) => itemId))
  if (gone.size === 0) return catalog
  const left = [...catalog.milestones].map(
    ([id, each]) => [id, { ...each, skills: each.skills.filter((skill) => !gone.has(skill.id)) }] as const,
  )
  return { ...catalog, milestones: new Map(left) }
}

/**
 * The profile as others see it. Skills rest on what is shown alone, so that nothing hidden shines through them; the percent of a path
 * is a number about all of it, and shown only if switched on.
 */
export function shownOf(catalog: Catalog, source: Source): Shown {
  const { facts, hidden, standings, pathIds, displayName } = source
  const on = (section: Section) => facts.sections.includes(section)
  const work = portfolioOf(withoutSkills(catalog, hidden), finishedShown(catalog, source))
  return {
    name: publicName(facts, displayName),
    headline: facts.headline,
    about: on('about') ? facts.about : null,
    email: on('email') ? facts.email : null,
    openToWork:
      on('openToWork') && facts.targetRole
        ? { role: facts.targetRole, place: facts.workPlace, from: facts.workFrom }
        : null,
    paths: !on('paths')
      ? []
      : pathIds.flatMap((id) => {
          const path = catalog.paths.get(id)
          if (!path) return []
          const progress = on('progress') ? progressOf(placementsOf(path), standings) : null
          return [{ id, title: path.title, progress }]
        }),
    work: {
      ...work,
      // What somebody took from a book, and how long a course took them, is for themselves.
      readings: work.readings.map((each) => ({ ...each, takeaway: null })),
      courses: work.courses.map((each) => ({ ...each, hours: null })),
      skills: on('skills') ? work.skills : [],
    },
  }
}

/** Whether there is any work to see. */
export const showsWork = ({ work }: Pick<Shown, 'work'>): boolean =>
  Object.values(work).some((list) => list.length > 0)

/** Something that can be hidden by itself, and whether it is. */
export type Item = HiddenItem & { title: string; section: Section; hidden: boolean }

/** Everything that the person finished, and after it each skill. */
export function itemsOf(work: Portfolio, hidden: readonly HiddenItem[]): Item[] {
  const gone = new Set(hidden.map(({ kind, itemId }) => `${kind} ${itemId}`))
  const item = (kind: HiddenItem['kind'], itemId: string, title: string, section: Section): Item => ({
    ...{ kind, itemId, title, section, hidden: gone.has(`${kind} ${itemId}`) },
  })
  return [
    ...LISTS.flatMap((section) =>
      work[section].map(({ milestoneId, title }) => item('milestone', milestoneId, title, section)),
    ),
    ...work.skills.map(({ id, name }) => item('skill', id, name, 'skills')),
  ]
}
