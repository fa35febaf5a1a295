import type { SkillLevel } from '../catalog/rules'
import type { Day } from '../day'
import type { WorkLink } from '../portfolio/link.rules'
import type { Portfolio } from '../portfolio/rules'
import { type When, whenText } from '../progress/when.rules'

/** The version of the JSON Resume schema that is followed. */
const VERSION = 'v1.0.0'
const SCHEMA = `https://raw.githubusercontent.com/jsonresume/resume-schema/${VERSION}/schema.json`

export type Named = {
  /** As the person wants to be called; never how they sign in. */
  name: string
  /** What the levels of skills are called. */
  levels: Readonly<Record<SkillLevel, string>>
  now: Date
}

/** The members that say something; the schema has no null. */
const said = <T extends object>(members: T): Partial<{ [K in keyof T]: NonNullable<T[K]> }> =>
  Object.fromEntries(
    Object.entries(members).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<{ [K in keyof T]: NonNullable<T[K]> }>

/** When it began and ended, as far as somebody knows: the schema takes a day, a month or a year. */
function span({ startedOn, when }: { startedOn: Day | null; when: When | null }) {
  const began = startedOn && (!when || startedOn <= when.on) ? startedOn : null
  return { startDate: began, endDate: when && whenText(when) }
}

const best = (links: readonly WorkLink[]): string | null => links[0]?.url ?? null

/**
 * The résumé of a person as JSON Resume (https://jsonresume.org/schema): what they finished, and nothing of how they sign in. Each
 * entry has a member `evidence` beside those of the schema, which says how much stands behind it.
 */
export function resumeOf(portfolio: Portfolio, { name, levels, now }: Named) {
  const { projects, internships, certificates, courses, skills } = portfolio
  return {
    $schema: SCHEMA,
    basics: said({ name }),
    work: internships.map(({ title, position, links, tier, ...when }) =>
      said({
        ...{
          name: position?.company ?? title,
          position: position?.role ?? title,
          location: position?.place ?? null,
        },
        ...{ url: best(links), ...span(when), evidence: tier },
      }),
    ),
    projects: projects.map(({ title, question, data, result, industry, links, tier, ...rest }) =>
      said({
        ...{ name: title, description: question, highlights: [data, result].filter((each) => each !== null) },
        ...{ keywords: rest.skills, entity: industry, url: best(links), ...span(rest), evidence: tier },
      }),
    ),
    certificates: certificates.map(({ title, issuer, earnedOn, expiresOn, when, links, tier }) =>
      said({
        ...{ name: title, issuer, date: earnedOn ?? (when && whenText(when)), url: best(links) },
        ...{ expires: expiresOn, evidence: tier },
      }),
    ),
    education: courses.map(({ title, provider, links, tier, ...when }) =>
      said({
        ...{ institution: provider, area: title, studyType: 'Course', url: best(links) },
        ...{ ...span(when), evidence: tier },
      }),
    ),
    skills: skills.map(({ name: skill, level, evidence, tier }) =>
      said({
        ...{ name: skill, level: level && levels[level] },
        ...{ keywords: [...new Set(evidence.map((each) => each.title))], evidence: tier },
      }),
    ),
    meta: { version: VERSION, lastModified: now.toISOString().slice(0, 19) },
  }
}
