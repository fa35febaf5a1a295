/** How long an older address leads to the new one and is nobody else's, in days. */
export const FORMER_DAYS = 90

/** So many older addresses may somebody hold at once. */
export const MOST_FORMER = 3

/** Names that somebody could take for Waymark itself: its own addresses, and those that services usually have. */
const RESERVED = new Set(
  (
    'account accounts admin administrator api app applications assessment assets auth badge badges blog calendar certificate ' +
    'certificates compare contact dashboard data delete demo developer docs edit employer error explore export faq favicon feed ' +
    'feeds font glossary guest help home icon image images import index info jobs ladder learn legal live login logout me ' +
    'milestones moderator new news next null official owner pages paths plan preview pricing privacy profile profiles public ' +
    'ready recover register resume robots roles root sales search security sendmail settings share shared sign-in sign-out sign-up ' +
    'signin signup sitemap skills staff static status support switch system team terms test theme timeline transcript undefined ' +
    'user users verify waymark webmaster well-known world www'
  ).split(' '),
)

/** The form in which handles are compared and stored. */
export const foldHandle = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

/** Whether an address may name a profile at all. */
export const isHandle = (handle: string): boolean =>
  /^[a-z](?:-?[a-z0-9]){2,29}$/.test(handle) && handle.length <= 30

/** Why somebody cannot have this handle (folded), as a sentence; null if they can as far as its form goes. */
export function handleFault(handle: string): string | null {
  if (handle.length < 3 || handle.length > 30) return 'Use 3 to 30 characters.'
  if (!isHandle(handle))
    return 'Use small letters without accents, digits and single hyphens between them, beginning with a letter.'
  return RESERVED.has(handle) ? 'This name is Waymark’s own. Choose another one.' : null
}

/**
 * An address for somebody who has none yet: told by chance alone, since names and e-mail addresses are for the person to give.
 * `random` begins with at least eight letters or digits.
 */
export const suggestedHandle = (random: string): string => `walker-${random.slice(0, 8).toLowerCase()}`

/** Until when an older address leads on from the moment in which it was given up. */
export const formerUntil = (now: Date): Date => new Date(Number(now) + FORMER_DAYS * 86_400_000)
