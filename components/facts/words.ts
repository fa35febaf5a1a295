import type { Tier } from '@/lib/facts/evidence.rules'
import type { EventRole, Facts, FactsKind } from '@/lib/facts/rules'

/** What evidence of each tier is worth, in words. */
export const TIER: Record<Tier, { name: string; means: string }> = {
  'self-declared': { name: 'self-declared', means: 'your word for it, so far without a link' },
  linked: { name: 'linked', means: 'others can follow the link; nobody has checked it for you' },
}

export const ROLE: Record<EventRole, string> = {
  attended: 'Attended',
  presented: 'Presented',
  organised: 'Helped to organise',
  competed: 'Competed',
}

type FieldWords = { label: string; hint?: string }

/** The form of each kind: its heading, what its button saves, and its fields. */
export const FORM: Record<FactsKind, { title: string; what: string; fields: Record<string, FieldWords> }> = {
  course: {
    title: 'Your course',
    what: 'course',
    fields: {
      provider: { label: 'Where you took it', hint: 'Only if it was elsewhere than linked above.' },
      courseUrl: { label: 'Link to the course' },
      hours: { label: 'Hours it took you', hint: 'For example 12 or 12.5.' },
      certificateUrl: { label: 'Certificate link' },
    },
  },
  project: {
    title: 'Your project',
    what: 'project',
    fields: {
      question: { label: 'Question', hint: 'What you wanted to find out, or to make possible.' },
      data: { label: 'Data' },
      result: { label: 'Result', hint: 'What came out, with a number where there is one.' },
      repositoryUrl: { label: 'Repository' },
      demoUrl: { label: 'Demo' },
      industry: { label: 'Industry' },
      skills: { label: 'Skills it shows' },
    },
  },
  certification: {
    title: 'Your certificate',
    what: 'certificate',
    fields: {
      issuer: { label: 'Issuer' },
      exam: { label: 'Exam code' },
      earnedOn: { label: 'Earned on' },
      expiresOn: {
        label: 'Expires on',
        hint: 'It appears on the dashboard 60 days before. Leave it empty if it never expires.',
      },
      credentialUrl: { label: 'Credential link' },
    },
  },
  reading: {
    title: 'Your reading',
    what: 'reading',
    fields: {
      work: { label: 'What you read', hint: 'Chapters, an edition, or the titles of papers.' },
      workUrl: { label: 'Link to it' },
      takeaway: { label: 'What you took from it' },
    },
  },
  event: {
    title: 'Your event',
    what: 'event',
    fields: {
      name: { label: 'Name of the event' },
      role: { label: 'Your part' },
      heldOn: { label: 'Day' },
      place: { label: 'Place' },
      eventUrl: { label: 'Link to the event' },
    },
  },
}

const EVENT: Record<EventRole, string> = {
  attended: 'Attended',
  presented: 'Presented at',
  organised: 'Helped to organise',
  competed: 'Competed in',
}

/** What the timeline says about recorded facts. */
export function factsWords(kind: FactsKind, facts: Facts): string {
  switch (kind) {
    case 'course':
      return facts.certificateUrl ? 'Recorded the certificate of the course' : 'Recorded the course'
    case 'project':
      return facts.result ? 'Recorded the project’s result' : 'Described the project'
    case 'certification':
      return facts.earnedOn ? 'Certificate earned' : 'Recorded the certification'
    case 'reading':
      return facts.takeaway ? 'Recorded what the reading gave' : 'Recorded the reading'
    case 'event':
      return facts.role ? EVENT[facts.role as EventRole] : 'Recorded the event'
  }
}
