import type { Day } from '../day'
import { LISTS } from '../portfolio/rules'

/** What a profile may show, each with a switch of its own, in the order of the settings. */
export const SECTIONS = [
  'about',
  'openToWork',
  ...LISTS,
  'skills',
  'paths',
  'progress',
  'ownItems',
  'selfDeclared',
  'furtherLinks',
  'dates',
  'email',
] as const

export type Section = (typeof SECTIONS)[number]

/** What is off until somebody switches it on. */
const OFF: readonly Section[] = ['progress', 'furtherLinks', 'email']

/** What somebody says about themselves, and what of everything is shown. */
export type ProfileFacts = {
  /** null: the display name of the account. */
  name: string | null
  headline: string | null
  about: string | null
  email: string | null
  /** Open to work as this, there, from then on. */
  targetRole: string | null
  workPlace: string | null
  workFrom: Day | null
  /** Search engines may list the page. */
  indexed: boolean
  sections: readonly Section[]
}

/** With how often it was edited; 0 for one that never was. */
export type StoredProfile = ProfileFacts & { version: number }

export const NO_PROFILE: StoredProfile = {
  ...{ name: null, headline: null, about: null, email: null },
  ...{ targetRole: null, workPlace: null, workFrom: null, indexed: false, version: 0 },
  sections: SECTIONS.filter((section) => !OFF.includes(section)),
}

/** The facts as JSON with their fields in one order, so that equal ones are equal texts: what an activity keeps. */
export const profileText = ({ sections, ...facts }: ProfileFacts): string =>
  JSON.stringify({
    ...{ name: facts.name, headline: facts.headline, about: facts.about, email: facts.email },
    ...{ targetRole: facts.targetRole, workPlace: facts.workPlace, workFrom: facts.workFrom },
    ...{ indexed: facts.indexed, sections: SECTIONS.filter((section) => sections.includes(section)) },
  })

/** The inverse. */
export const profileFrom = (text: string | null): ProfileFacts => JSON.parse(text ?? profileText(NO_PROFILE))

type Column = `shows${Capitalize<Section>}`

const columnOf = (section: Section) => `shows${section.charAt(0).toUpperCase()}${section.slice(1)}` as Column

/** The switches as the table has them: a column for each. */
export const columnsOf = (sections: readonly Section[]): Record<Column, boolean> =>
  Object.fromEntries(SECTIONS.map((each) => [columnOf(each), sections.includes(each)])) as Record<
    Column,
    boolean
  >

/** The inverse. */
export const sectionsIn = (row: Readonly<Partial<Record<Column, unknown>>>): Section[] =>
  SECTIONS.filter((section) => row[columnOf(section)] === true)

/** The name on the page. An e-mail address is none, even if somebody gave their account that name; null: it has none to show. */
export function publicName({ name }: Pick<ProfileFacts, 'name'>, displayName: string | null): string {
  const [given] = [name, displayName].filter((each) => each && !each.includes('@'))
  return given ?? 'Somebody who learns with Waymark'
}

/** What can be hidden by itself, whatever the sections say. */
export const HIDEABLE = ['milestone', 'skill'] as const
export type HiddenItem = { kind: (typeof HIDEABLE)[number]; itemId: string }
