import type { Viewer } from '@/lib/auth/rules'
import { saveProfile } from '@/lib/profile/commands'
import { NO_PROFILE, type ProfileFacts, SECTIONS, type Section } from '@/lib/profile/rules'

/** A handle that nobody else has in these tests. */
export const handleOf = ({ id }: Pick<Viewer, 'id'>, name = 'a') => `h${id.slice(-12)}-${name}`

const { version, ...NOTHING } = NO_PROFILE

/** What the form of a new profile sends. */
export const facts = (given: Partial<ProfileFacts> = {}) => ({
  version,
  ...NOTHING,
  ...given,
  sections: [...(given.sections ?? NOTHING.sections)],
})

/** All sections but these. */
export const without = (...off: readonly Section[]) => SECTIONS.filter((section) => !off.includes(section))

/** Saves a profile for the first time. */
export const introduce = (viewer: Pick<Viewer, 'id'>, given: Partial<ProfileFacts>) =>
  saveProfile(viewer, facts(given), { today: '2026-11-21' })
