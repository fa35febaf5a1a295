import { isOwnId } from '../catalog/own.rules'
import type { Tier } from '../facts/evidence.rules'
import type { When } from '../progress/when.rules'
import { badgePath, type Claim, ISSUER_PATH } from './rules'

/** What makes a claim one badge, signed at one moment. */
export type Seal = {
  /** Of the badge: a UUID. */
  id: string
  /** Where Waymark stands. */
  origin: string
  /** The name of the holder, hashed with the salt: see `identityHash` in the standard. */
  nameHash: string
  salt: string
  /** When the first badge of this subject was made, and when this one is signed. */
  madeAt: Date
  signedAt: Date
}

const CONTEXT = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
]

const SCHEMA = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json'

/** What stands behind it, in the badge itself. */
const HONESTLY: Record<Tier, string> = {
  'self-declared': 'Self-declared: nobody has examined it, and there is no link to look at.',
  linked: 'Self-declared, with links that others can follow. Nobody has examined it.',
}

/** As a path is declared: its milestones may have links, it has none itself. */
const OF_A_PATH = 'Self-declared: nobody has examined the milestones that it is made of.'

/** Seconds since 1970, as a JWT counts. */
export const seconds = (date: Date): number => Math.floor(Number(date) / 1000)

/** An instant as the standard writes it, in whole seconds, so that it equals what the JWT counts. */
const instant = (date: Date): string => new Date(1000 * seconds(date)).toISOString().replace('.000', '')

const finished = (when: When | null): string => {
  if (!when) return 'Finished before; the holder does not say when.'
  if (when.within === null) return `Finished on ${when.on}.`
  return `Finished some time in ${when.on.slice(0, when.within === 'year' ? 4 : 7)}.`
}

const honestly = ({ subject, tier }: Claim) => (subject === 'path' ? OF_A_PATH : HONESTLY[tier])

const evidenceOf = (claim: Claim) => [
  {
    type: ['Evidence'],
    name: 'What stands behind this badge',
    narrative: honestly(claim),
    genre: claim.tier,
  },
  ...claim.links.map(({ name, url }) => ({ id: url, type: ['Evidence'], name, genre: claim.tier })),
]

/** Whoever reads it elsewhere finds what was done there; one's own milestones have no page for others. */
const achievementId = ({ subject, subjectId }: Claim, { origin, id }: Seal): string =>
  isOwnId(subjectId) ? `${origin}${badgePath(id)}#achievement` : `${origin}/${subject}s/${subjectId}`

/** An installation as an issuer: a Profile of the standard. */
export const issuerAt = (origin: string) => ({
  id: `${origin}${ISSUER_PATH}`,
  type: ['Profile'],
  name: `Waymark at ${new URL(origin).host}`,
  url: `${origin}/`,
  description:
    'A learning-path tracker. It signs what its users declare to have finished, as they recorded it; it examines nothing.',
})

/**
 * An OpenBadgeCredential as the payload of a VC-JWT (Open Badges 3.0, 8.2 "JSON Web Token Proof Format"): the credential with the
 * claims iss, jti, nbf and sub. The holder is a random URN, and a salted hash of their name that whoever knows it can compare.
 */
export function credentialOf(claim: Claim, seal: Seal) {
  const { id, origin, madeAt, signedAt } = seal
  const address = `${origin}${badgePath(id)}`
  const issuer = issuerAt(origin)
  const holder = `urn:uuid:${id}`
  return {
    '@context': CONTEXT,
    id: address,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: claim.title,
    description: `${finished(claim.when)} ${honestly(claim)}`,
    issuer,
    validFrom: instant(signedAt),
    awardedDate: instant(madeAt),
    credentialSubject: {
      id: holder,
      type: ['AchievementSubject'],
      ...(claim.when?.within === null && { activityEndDate: `${claim.when.on}T00:00:00Z` }),
      ...(claim.words && { narrative: claim.words }),
      identifier: [
        {
          type: 'IdentityObject',
          ...{ hashed: true, identityHash: seal.nameHash, identityType: 'name', salt: seal.salt },
        },
      ],
      achievement: {
        id: achievementId(claim, seal),
        type: ['Achievement'],
        achievementType: claim.type,
        name: claim.title,
        description: claim.description,
        criteria: { narrative: claim.criteria },
        ...(claim.skills.length > 0 && { tag: claim.skills }),
      },
    },
    evidence: evidenceOf(claim),
    credentialStatus: { id: `${address}/status`, type: '1EdTechRevocationList' },
    credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }],
    ...{ iss: issuer.id, jti: address, nbf: seconds(signedAt), sub: holder },
  }
}
