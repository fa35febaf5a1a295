import { z } from 'zod'
import { ROLES } from '../facts/rules'
import { anyDay, contentId, count, day, link, milestoneId, number, one, text } from './column.schema'

const line = text(200).nullable()
const long = text(4_000).nullable()
const about = { milestoneId }
const version = { version: count }

/** What somebody recorded about a milestone, one table for each of its kinds. */
export const FACTS = {
  CourseFacts: z
    .strictObject({
      ...about,
      provider: line,
      courseUrl: link.nullable(),
      hours: number.min(0).max(10_000).nullable(),
      certificateUrl: link.nullable(),
      ...version,
    })
    .describe('What you recorded about courses.'),
  ProjectFacts: z
    .strictObject({
      ...about,
      question: long,
      data: long,
      result: long,
      repositoryUrl: link.nullable(),
      demoUrl: link.nullable(),
      industry: line,
      ...version,
    })
    .describe('What you recorded about projects.'),
  ProjectSkill: z.strictObject({ ...about, skillId: contentId }).describe('The skills that a project shows.'),
  CertificationFacts: z
    .strictObject({
      ...about,
      issuer: line,
      exam: line,
      earnedOn: day.nullable(),
      expiresOn: anyDay.nullable(),
      credentialUrl: link.nullable(),
      ...version,
    })
    .describe('What you recorded about certificates.'),
  ReadingFacts: z
    .strictObject({ ...about, work: line, workUrl: link.nullable(), takeaway: long, ...version })
    .describe('What you recorded about readings.'),
  EventFacts: z
    .strictObject({
      ...about,
      name: line,
      heldOn: day.nullable(),
      place: line,
      role: one(ROLES).nullable(),
      eventUrl: link.nullable(),
      ...version,
    })
    .describe('What you recorded about events.'),
}
