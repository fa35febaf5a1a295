import { z } from 'zod'
import { STAGES } from '../applications/rules'
import { MOST_HOURS, PAUSE_KINDS } from '../plan/rules'
import { MOST_ANSWER } from '../timeline/reflection.rules'
import {
  contentId,
  count,
  day,
  flag,
  instant,
  link,
  milestoneId,
  number,
  one,
  text,
  uuid,
} from './column.schema'

const answers = z
  .record(contentId, z.literal([-2, -1, 0, 1, 2]))
  .describe('an answer from -2 to 2 for each statement')
const answer = text(MOST_ANSWER).nullable()

/** What somebody means to do, what they apply for, what they answered and what they think of it. */
export const PLAN = {
  Plan: z
    .strictObject({
      hoursPerWeek: count.min(1).max(MOST_HOURS).nullable(),
      days: z.array(count.min(1).max(7)).max(7).describe('days of the week, Monday 1 to Sunday 7'),
      hidden: flag,
      setOn: day.nullable(),
      version: count,
    })
    .describe('The hours you have in a week; hidden says that you want to see no estimates.'),
  Pause: z
    .strictObject({ fromDay: day, toDay: day.nullable(), kind: one(PAUSE_KINDS) })
    .describe('Times that do not count towards your pace.'),
  Target: z
    .strictObject({
      milestoneId,
      targetOn: day,
      firstOn: day,
      moves: count,
      version: count,
      changedAt: instant,
    })
    .describe('The days by which you mean to have done a milestone, and the first you named.'),
  Application: z
    .strictObject({
      id: uuid,
      company: text(200),
      role: text(200),
      place: text(200).nullable(),
      link: link.nullable(),
      contacts: text(2_000).nullable(),
      nextAction: text(500).nullable(),
      nextActionOn: day.nullable(),
      notes: text(10_000).nullable(),
      milestoneId: milestoneId.nullable(),
      version: count,
      changes: count,
    })
    .describe('What you apply for.'),
  ApplicationMove: z
    .strictObject({ applicationId: uuid, no: count, stage: one(STAGES), movedOn: day })
    .describe('The stages of each application in their order.'),
  AssessmentDraft: z
    .strictObject({ answers, savedAt: instant })
    .describe('What you have answered of the assessment so far.'),
  AssessmentResult: z
    .strictObject({
      no: count.min(1),
      takenOn: day,
      recordedAt: instant,
      version: text(40),
      answers,
      answered: count,
      mlePercent: number.min(0).max(100),
      factors: z
        .record(z.string().regex(/^[a-zA-Z-]{1,40}$/), z.number().min(0).max(100).nullable())
        .describe('from 0 to 100 for each factor'),
      readiness: number.min(0).max(100).nullable(),
    })
    .describe('Results of the assessment as they were on their day.'),
  Reflection: z
    .strictObject({ month: day, went: answer, hard: answer, next: answer, version: count })
    .describe('What you wrote about each month, which is named by its first day.'),
}
