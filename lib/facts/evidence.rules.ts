import { isWebAddress } from '../link.rules'
import type { Facts } from './rules'

/** How much stands behind a claim: the person's word, or a page that others can look at. */
export type Tier = 'self-declared' | 'linked'

/** The fields that lead to a proof, the best first. A link to the course or the book proves nothing. */
const PROOFS = ['certificateUrl', 'credentialUrl', 'demoUrl', 'repositoryUrl'] as const

/** The best proof among the facts of a milestone: a link that may be shown, or null. */
export function proofIn(facts: Facts): string | null {
  const links = PROOFS.map((name) => facts[name]).filter((link) => typeof link === 'string')
  return links.find(isWebAddress) ?? null
}

/** The tier of what somebody keeps about a milestone: the one rule, wherever evidence is shown. */
export const tierOf = (links: readonly (string | null | undefined)[]): Tier =>
  links.some((link) => link && isWebAddress(link)) ? 'linked' : 'self-declared'
