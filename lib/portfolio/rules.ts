import { type Catalog, isPosition, type Milestone, type MilestoneKind } from '../catalog/rules'
import type { Day } from '../day'
import { type Tier, tierOf } from '../facts/evidence.rules'
import { type FactsKind, type FactsOf, factsFrom } from '../facts/rules'
import type { Dates } from '../progress/state.rules'
import type { When } from '../progress/when.rules'
import { linksOf, type WorkLink, type WorkLinks } from './link.rules'
import { type ShownSkill, skillsShown } from './skill.rules'

/** The position behind an internship: the application that led to it and was completed. */
type Position = { company: string; role: string; place: string | null }

/** What somebody keeps about one finished milestone, as it is stored. */
export type Finished = Pick<Dates, 'startedOn' | 'doneOn' | 'doneWithin' | 'declaredOn'> &
  WorkLinks & {
    milestoneId: string
    /** The facts of its kind, field by field; facts of another kind may be left over from before. */
    facts: Partial<Record<FactsKind, Readonly<Record<string, unknown>>>>
    /** Skills that it shows beside those that it grants. */
    shows: readonly string[]
    position: Position | null
  }

/** What is known of everything that somebody finished. */
type Work = {
  milestoneId: string
  title: string
  /** Added by the person themselves. */
  own: boolean
  startedOn: Day | null
  /** null where it was known before: nobody knows when. */
  when: When | null
  tier: Tier
  /** What others can follow, the best proof first. */
  links: readonly WorkLink[]
}

type Project = Work &
  Pick<FactsOf<'project'>, 'question' | 'data' | 'result' | 'industry'> & {
    /** Names of the skills that it grants or shows. */
    skills: readonly string[]
  }
type Internship = Work & { position: Position | null }
type Certificate = Work & Pick<FactsOf<'certification'>, 'issuer' | 'exam' | 'earnedOn' | 'expiresOn'>
type Course = Work & { provider: string; hours: number | null }
type Reading = Work & Pick<FactsOf<'reading'>, 'work' | 'takeaway'>
type Event = Work & Pick<FactsOf<'event'>, 'name' | 'role' | 'heldOn' | 'place'>

/** The lists of work that others get to see, as employers ask for them. */
export const LISTS = ['projects', 'internships', 'certificates', 'courses', 'readings', 'events'] as const

export type List = (typeof LISTS)[number]

/** Finished work with its evidence, each kind with the latest first: what a profile, a résumé and a transcript are made of. */
export type Portfolio = {
  projects: readonly Project[]
  internships: readonly Internship[]
  /** Steps that got them ready for one: for themselves rather than for employers. */
  preparation: readonly Work[]
  certificates: readonly Certificate[]
  courses: readonly Course[]
  readings: readonly Reading[]
  events: readonly Event[]
  /** What all of it shows, the strongest first. */
  skills: readonly ShownSkill[]
}

type Known = { finished: Finished; milestone: Milestone; work: Work }

function known(catalog: Catalog, finished: Finished): Known[] {
  const milestone = catalog.milestones.get(finished.milestoneId)
  if (!milestone || !finished.doneOn) return []
  const { milestoneId, startedOn, doneOn: on, doneWithin: within = null, declaredOn } = finished
  const links = linksOf(finished)
  const proofs = links.filter(({ what }) => what !== 'further')
  const work: Work = {
    ...{ milestoneId, title: milestone.title, own: milestone.own === true, startedOn, links },
    when: declaredOn ? null : { on, within },
    tier: tierOf(proofs.map(({ url }) => url)),
  }
  return [{ finished, milestone, work }]
}

const latestFirst = (a: Known, b: Known) =>
  (b.work.when?.on ?? '').localeCompare(a.work.when?.on ?? '') || a.work.title.localeCompare(b.work.title)

/** The facts of a kind that somebody recorded, empty fields where they did not. */
const factsOf = <K extends FactsKind>(kind: K, { facts }: Finished) =>
  factsFrom(kind, facts[kind] ?? {}) as unknown as FactsOf<K>

const skillNames = (catalog: Catalog, { milestone, finished }: Known) =>
  [...new Set([...milestone.skills.map(({ id }) => id), ...finished.shows])].map(
    (id) => catalog.skills.get(id)?.name ?? id,
  )

/**
 * What somebody finished, with its evidence, in the catalogue as they have it (`ownCatalog`). Whatever is left out of `finished`
 * is nowhere in it: skills rest on what is there alone. What the catalogue does not know (any more) is left out.
 */
export function portfolioOf(catalog: Catalog, finished: readonly Finished[]): Portfolio {
  const all = finished.flatMap((each) => known(catalog, each)).sort(latestFirst)
  const of = (kind: MilestoneKind) => all.filter(({ milestone }) => milestone.kind === kind)
  return {
    projects: of('project').map((each) => {
      const { question, data, result, industry } = factsOf('project', each.finished)
      return { ...each.work, question, data, result, industry, skills: skillNames(catalog, each) }
    }),
    internships: of('internship')
      .filter(({ milestone }) => isPosition(milestone))
      .map(({ work, finished: { position } }) => ({ ...work, position })),
    preparation: all.filter(({ milestone }) => milestone.prepares).map(({ work }) => work),
    certificates: of('certification').map(({ work, finished: kept }) => {
      const { issuer, exam, earnedOn, expiresOn } = factsOf('certification', kept)
      return { ...work, issuer, exam, earnedOn, expiresOn }
    }),
    courses: of('course').map(({ work, milestone, finished: kept }) => {
      const { provider, hours } = factsOf('course', kept)
      return { ...work, provider: provider ?? milestone.provider, hours }
    }),
    readings: of('reading').map(({ work, finished: kept }) => {
      const { work: read, takeaway } = factsOf('reading', kept)
      return { ...work, work: read, takeaway }
    }),
    events: of('event').map(({ work, finished: kept }) => {
      const { name, role, heldOn, place } = factsOf('event', kept)
      return { ...work, name, role, heldOn, place }
    }),
    skills: skillsShown(
      catalog,
      all.map((each) => each.finished),
    ),
  }
}
