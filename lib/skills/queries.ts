import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { NOTHING_OWN, ownVersion } from '../catalog/own.queries'
import type { OwnVersion } from '../catalog/own.rules'
import { prepared } from '../db'
import type { Dates, Standings } from '../progress/state.rules'
import type { Kept } from './evidence.rules'

type StandingRow = Dates & Kept & { milestoneId: string }

/** What the skills page is made of. */
export type SkillsPage = { standings: Standings; kept: ReadonlyMap<string, Kept>; own: OwnVersion }

/**
 * Where the viewer stands with every milestone, what proves it, and what makes the catalogue their own: one statement. The links
 * are those of `proofIn` (lib/facts/evidence.rules.ts) with the milestone's own evidence link.
 */
export async function readSkills({ id }: Pick<Viewer, 'id'>): Promise<SkillsPage> {
  const [row] = await prepared<{ standings: StandingRow[]; own: OwnVersion }>(
    'skills',
    Prisma.sql`SELECT
      (SELECT coalesce(json_agg(json_build_object('milestoneId', s."milestoneId", 'startedOn', s."startedOn",
          'doneOn', s."doneOn", 'doneWithin', s."doneWithin", 'setAsideOn', s."setAsideOn", 'declaredOn', s."declaredOn",
          'links', json_build_array(s."evidenceUrl", c."certificateUrl", e."credentialUrl", p."demoUrl", p."repositoryUrl"),
          'shows', (SELECT coalesce(json_agg(k."skillId"), '[]') FROM "ProjectSkill" k
            WHERE k."userId" = s."userId" AND k."milestoneId" = s."milestoneId"))), '[]')
        FROM "Standing" s
          LEFT JOIN "CourseFacts" c USING ("userId", "milestoneId")
          LEFT JOIN "CertificationFacts" e USING ("userId", "milestoneId")
          LEFT JOIN "ProjectFacts" p USING ("userId", "milestoneId")
        WHERE s."userId" = ${id}::uuid) AS standings,
      ${ownVersion({ id })} AS own`,
  )
  const rows = row?.standings ?? []
  return {
    standings: new Map(rows.map(({ milestoneId, links, shows, ...dates }) => [milestoneId, dates])),
    kept: new Map(rows.map(({ milestoneId, links, shows }) => [milestoneId, { links, shows }])),
    own: row?.own ?? NOTHING_OWN,
  }
}
