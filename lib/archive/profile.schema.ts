import { z } from 'zod'
import { HIDEABLE, SECTIONS } from '../profile/rules'
import { contentId, count, day, flag, one, text } from './column.schema'

const line = text(200).nullable()

/** What somebody shows of themselves. Whether it is published stays behind: nobody is made public by an import. */
export const PROFILE = {
  Profile: z
    .strictObject({
      indexed: flag,
      name: line,
      headline: line,
      about: text(4_000).nullable(),
      email: text(254).nullable(),
      targetRole: line,
      workPlace: line,
      workFrom: day.nullable(),
      showsAbout: flag,
      showsOpenToWork: flag,
      showsProjects: flag,
      showsInternships: flag,
      showsCertificates: flag,
      showsCourses: flag,
      showsReadings: flag,
      showsEvents: flag,
      showsSkills: flag,
      showsPaths: flag,
      showsProgress: flag,
      showsOwnItems: flag,
      showsSelfDeclared: flag,
      showsFurtherLinks: flag,
      showsDates: flag,
      showsEmail: flag,
      version: count,
    })
    .describe('What your public profile says and shows. It is private again wherever it is imported.'),
  HiddenItem: z
    .strictObject({ kind: one(HIDEABLE), itemId: contentId })
    .describe('Milestones and skills that you left out of it.'),
}

/** What the detail of a saved profile says. */
export const savedProfile = z.strictObject({
  ...PROFILE.Profile.pick({
    ...{ name: true, headline: true, about: true, email: true },
    ...{ targetRole: true, workPlace: true, workFrom: true, indexed: true },
  }).shape,
  sections: z.array(z.enum(SECTIONS)).max(SECTIONS.length),
})
