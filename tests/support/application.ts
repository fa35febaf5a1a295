import type { ApplicationFacts } from '@/lib/applications/rules'

/** What somebody might write about a position, with little of it. */
export const applicationFacts: ApplicationFacts = {
  ...{ company: 'Owl Labs', role: 'Intern', place: null, link: null, contacts: null },
  ...{ nextAction: null, nextActionOn: null, notes: null, milestoneId: null },
}
