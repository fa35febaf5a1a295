import { z } from 'zod'
import { KINDS } from '../catalog/rules'
import {
  contentId,
  count,
  day,
  instant,
  link,
  milestoneId,
  number,
  one,
  ownMilestoneId,
  pathId,
  text,
} from './column.schema'

/** What somebody walks, and how they have made the catalogue theirs. */
export const PATHS = {
  Enrollment: z
    .strictObject({ pathId, chosenOn: day, chosenAt: instant, primaryAt: instant.nullable() })
    .describe('Paths you walk; the main one is the one made so last, or the one chosen first.'),
  Specialisation: z
    .strictObject({ specialisationId: contentId, chosenOn: day })
    .describe('Specialisations you chose.'),
  LadderPlace: z
    .strictObject({ roleId: contentId, saidOn: day })
    .describe('Where on the career ladder you say that you are.'),
  Redo: z
    .strictObject({ pathId, milestoneId, askedOn: day })
    .describe('What you do again on a path: what was done up to that day does not count there.'),
  OwnMilestone: z
    .strictObject({
      milestoneId: ownMilestoneId,
      position: count,
      kind: one(KINDS),
      title: text(200),
      url: link.nullable(),
      hours: number.min(0).max(10_000),
      description: text(4_000).nullable(),
      removedOn: day.nullable(),
      version: count,
    })
    .describe('Milestones you added yourself, also those you removed.'),
  OwnMilestoneSkill: z
    .strictObject({ milestoneId: ownMilestoneId, skillId: contentId, level: count.min(1).max(3) })
    .describe('The skills that they grant.'),
  Substitution: z
    .strictObject({ pathId, milestoneId, byId: milestoneId, reason: text(500), madeOn: day })
    .describe('What you do on a path instead of what it requires.'),
}
