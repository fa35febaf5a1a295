import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { NOTHING_OWN, ownVersion } from '../catalog/own.queries'
import { type OwnVersion, ownCatalog } from '../catalog/own.rules'
import { getCatalog } from '../catalog/queries'
import type { Day } from '../day'
import { prepared } from '../db'
import { finishedJson } from '../portfolio/finished.queries'
import type { Finished } from '../portfolio/rules'
import type { Done } from './claim.rules'
import type { PublicKey } from './key'
import type { Subject } from './rules'

/** A badge that somebody made. */
export type Held = Subject & { id: string; document: string; madeAt: string; finishedOn: Day }

type Row = { finished: Finished[]; own: OwnVersion; badges: Held[] }

/** What the viewer finished with what they show for it, and the badges they made: one statement. */
export async function readBadges(viewer: Pick<Viewer, 'id'>): Promise<{ done: Done; badges: Held[] }> {
  const [catalog, [row]] = await Promise.all([
    getCatalog(),
    prepared<Row>(
      'badges',
      Prisma.sql`SELECT ${finishedJson(viewer)} AS finished, ${ownVersion(viewer)} AS own,
        (SELECT coalesce(json_agg(json_build_object('subject', subject, 'subjectId', "subjectId", 'id', id,
            'document', document, 'madeAt', "madeAt", 'finishedOn', "finishedOn") ORDER BY "madeAt" DESC, id), '[]')
          FROM "Badge" WHERE "userId" = ${viewer.id}::uuid) AS badges`,
    ),
  ])
  const finished = new Map(row?.finished.map((each) => [each.milestoneId, each]))
  return {
    done: { catalog: ownCatalog(catalog, row?.own ?? NOTHING_OWN), finished },
    badges: row?.badges ?? [],
  }
}

/** Whether everything that a badge `b` rests on is still done, none of it removed, and the last of it on the day it says. */
const STANDS = Prisma.sql`(
  SELECT count(s."doneOn") = count(*) AND max(s."doneOn") = b."finishedOn"
  FROM unnest(b."restsOn") AS part("milestoneId")
    LEFT JOIN "Standing" s ON s."userId" = b."userId" AND s."milestoneId" = part."milestoneId"
      AND NOT EXISTS (SELECT FROM "OwnMilestone" o WHERE o."userId" = s."userId"
        AND o."milestoneId" = s."milestoneId" AND o."removedOn" IS NOT NULL))`

/** What this installation knows of a badge by its id and of a key by its thumbprint, for whoever asks: one statement. */
export async function readBehind(
  id: string | null,
  keyId: string | null,
): Promise<{ key: PublicKey | null; standing: string | null }> {
  const [row] = await prepared<{ key: PublicKey | null; standing: string | null }>(
    'behind a badge',
    Prisma.sql`SELECT
      (SELECT json_build_object('id', id, 'publicKey', "publicKey") FROM "BadgeKey" WHERE id = ${keyId}) AS key,
      (SELECT document FROM "Badge" b WHERE id = ${id}::uuid AND ${STANDS}) AS standing`,
  )
  return row ?? { key: null, standing: null }
}

/** The badge at an address as it was signed last; null where there is none, or it does not stand. */
export const readDocument = async (id: string): Promise<string | null> =>
  (await readBehind(id, null)).standing

/** The public half of every key that ever signed a badge, the latest first. */
export const readKeys = (): Promise<PublicKey[]> =>
  prepared<PublicKey>(
    'badge keys',
    Prisma.sql`SELECT id, "publicKey" FROM "BadgeKey" ORDER BY "firstUsedAt" DESC, id`,
  )
