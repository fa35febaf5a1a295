import 'server-only'
import type { Viewer } from '../auth/rules'
import { origin } from '../origin'
import { read } from './check'
import { claimsOf } from './claim.rules'
import { type Held, readBadges } from './queries'
import { badgePath, type Claim, type OwnBadge, subjectText } from './rules'
import { isCurrent } from './seal'

type Holder = Pick<Viewer, 'id' | 'displayName'>

async function madeOf(
  holder: Holder,
  claim: Claim | null,
  held: Held | undefined,
): Promise<OwnBadge['made']> {
  if (!held) return null
  const address = `${origin()}${badgePath(held.id)}`
  if (!claim || claim.finishedOn !== held.finishedOn) return { id: held.id, address, state: 'fallen' }
  return { id: held.id, address, state: (await isCurrent(holder, claim, held)) ? 'current' : 'outdated' }
}

const titleIn = ({ document, subjectId }: Held) =>
  read(document)?.credential.credentialSubject.achievement.name ?? subjectId

/** Everything that the viewer can have a badge of, and every badge they made: one statement. */
export async function readOwnBadges(viewer: Holder): Promise<OwnBadge[]> {
  const { done, badges } = await readBadges(viewer)
  const held = new Map(badges.map((each) => [subjectText(each), each]))
  const claims = claimsOf(done)
  const claimed = new Set(claims.map(subjectText))
  const had = badges.filter((each) => !claimed.has(subjectText(each)))
  return Promise.all([
    ...claims.map(async (claim) => {
      const { subject, subjectId, title } = claim
      return {
        subject,
        subjectId,
        title,
        claim,
        made: await madeOf(viewer, claim, held.get(subjectText(claim))),
      }
    }),
    ...had.map(async (each) => {
      const { subject, subjectId } = each
      return { subject, subjectId, title: titleIn(each), claim: null, made: await madeOf(viewer, null, each) }
    }),
  ])
}
