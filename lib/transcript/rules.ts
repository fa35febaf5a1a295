import type { Catalog, MilestoneKind } from '../catalog/rules'
import type { Day } from '../day'
import type { Tier } from '../facts/evidence.rules'
import type { WorkLink } from '../portfolio/link.rules'
import type { Portfolio } from '../portfolio/rules'
import type { When } from '../progress/when.rules'

/** One finished thing as a transcript has it. */
export type Line = {
  id: string
  title: string
  /** Who offered or issued it, or where it was; null where there is nothing to say. */
  at: string | null
  when: When | null
  /** The last day of a certificate. */
  expiresOn: Day | null
  tier: Tier
  /** The best proof. */
  proof: string | null
  /** Estimated hours of work; null where nobody estimates it. */
  hours: number | null
}

export type Part = { kind: MilestoneKind | 'preparation'; lines: readonly Line[] }

type Work = {
  milestoneId: string
  title: string
  when: When | null
  tier: Tier
  links: readonly WorkLink[]
}

/** What somebody finished, kind by kind as employers ask for it; kinds of which nothing is finished are left out. */
export function transcriptOf(catalog: Catalog, portfolio: Portfolio): Part[] {
  const line = (work: Work, at: string | null, expiresOn: Day | null = null): Line => ({
    ...{ id: work.milestoneId, title: work.title, when: work.when, tier: work.tier, at, expiresOn },
    proof: work.links.find(({ what }) => what !== 'further')?.url ?? null,
    hours: catalog.milestones.get(work.milestoneId)?.hours ?? null,
  })
  const parts: Part[] = [
    {
      kind: 'internship',
      lines: portfolio.internships.map((each) =>
        line(each, each.position && [each.position.role, each.position.company].join(', ')),
      ),
    },
    { kind: 'project', lines: portfolio.projects.map((each) => line(each, each.industry)) },
    {
      kind: 'certification',
      lines: portfolio.certificates.map((each) => line(each, each.issuer, each.expiresOn)),
    },
    { kind: 'course', lines: portfolio.courses.map((each) => line(each, each.provider)) },
    { kind: 'reading', lines: portfolio.readings.map((each) => line(each, each.work)) },
    { kind: 'event', lines: portfolio.events.map((each) => line(each, each.name)) },
    { kind: 'preparation', lines: portfolio.preparation.map((each) => line(each, null)) },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

/** Estimated hours of all of it. */
export const hoursOfParts = (parts: readonly Part[]): number =>
  parts.flatMap(({ lines }) => lines).reduce((sum, { hours }) => sum + (hours ?? 0), 0)
