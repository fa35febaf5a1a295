import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'

/**
 * The column (a list of `Finished`) with everything that somebody finished and keeps about it, for the one statement of a page. Notes,
 * steps and what is not finished are not in it.
 */
export const finishedJson = ({ id }: Pick<Viewer, 'id'>) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('milestoneId', s."milestoneId", 'startedOn', s."startedOn", 'doneOn', s."doneOn",
      'doneWithin', s."doneWithin", 'declaredOn', s."declaredOn", 'evidenceUrl', s."evidenceUrl",
      'facts', json_strip_nulls(json_build_object('course', to_jsonb(c) - 'userId', 'project', to_jsonb(p) - 'userId',
        'certification', to_jsonb(e) - 'userId', 'reading', to_jsonb(r) - 'userId', 'event', to_jsonb(v) - 'userId')),
      'shows', coalesce(k.skills, '[]'), 'further', coalesce(l.links, '[]'), 'position', a.position)), '[]')
  FROM "Standing" s
    LEFT JOIN "CourseFacts" c USING ("userId", "milestoneId")
    LEFT JOIN "ProjectFacts" p USING ("userId", "milestoneId")
    LEFT JOIN "CertificationFacts" e USING ("userId", "milestoneId")
    LEFT JOIN "ReadingFacts" r USING ("userId", "milestoneId")
    LEFT JOIN "EventFacts" v USING ("userId", "milestoneId")
    LEFT JOIN (SELECT "milestoneId", json_agg("skillId" ORDER BY "skillId") AS skills
      FROM "ProjectSkill" WHERE "userId" = ${id}::uuid GROUP BY "milestoneId") k USING ("milestoneId")
    LEFT JOIN (SELECT "milestoneId", json_agg(json_build_object('title', title, 'url', url) ORDER BY position, id) AS links
      FROM "MilestoneLink" WHERE "userId" = ${id}::uuid GROUP BY "milestoneId") l USING ("milestoneId")
    LEFT JOIN (SELECT DISTINCT ON (o."milestoneId") o."milestoneId",
        json_build_object('company', o.company, 'role', o.role, 'place', o.place) AS position
      FROM "Application" o JOIN LATERAL (SELECT m.stage, m."movedOn" FROM "ApplicationMove" m
        WHERE m."userId" = o."userId" AND m."applicationId" = o.id ORDER BY m.no DESC LIMIT 1) last ON TRUE
      WHERE o."userId" = ${id}::uuid AND o."milestoneId" IS NOT NULL AND last.stage = 'completed'
      ORDER BY o."milestoneId", last."movedOn" DESC, o.id) a USING ("milestoneId")
  WHERE s."userId" = ${id}::uuid AND s."doneOn" IS NOT NULL)`
