import 'server-only'
import { Prisma } from '../../prisma/generated/client'
import type { Viewer } from '../auth/rules'
import { NOTHING_OWN, ownVersion } from '../catalog/own.queries'
import { type OwnVersion, ownCatalog } from '../catalog/own.rules'
import { getCatalog } from '../catalog/queries'
import { prepared } from '../db'
import { finishedJson } from '../portfolio/finished.queries'
import { type Finished, portfolioOf } from '../portfolio/rules'
import { hiddenJson, type ProfileRow, profileJson, shownName, toProfile } from './profile.queries'
import { type HiddenItem, publicName, type StoredProfile } from './rules'
import type { ShareLink } from './share.rules'
import { type Item, itemsOf } from './shown.rules'

/** What the settings of a profile show. */
export type ProfileSettings = {
  stored: StoredProfile
  /** The name on the page while none is written here. */
  unnamed: string
  publishedAt: Date | null
  /** The present address; null while there is none. */
  handle: string | null
  /** Older ones that still lead there, and until when. */
  former: readonly { handle: string; until: Date }[]
  items: readonly Item[]
  /** Those that were not revoked, the latest first. */
  links: readonly ShareLink[]
}

type Times<T> = { [K in keyof T]: Date extends T[K] ? string | Extract<T[K], null> : T[K] }

type Row = {
  displayName: string | null
  profile: (ProfileRow & { publishedAt: string | null }) | null
  handles: { handle: string; until: string | null }[]
  hidden: HiddenItem[]
  finished: Finished[]
  own: OwnVersion
  links: Times<ShareLink>[]
}

const time = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** The settings of the viewer's profile at `now`: one statement. */
export async function readProfileSettings(viewer: Pick<Viewer, 'id'>, now: Date): Promise<ProfileSettings> {
  const [catalog, [row]] = await Promise.all([
    getCatalog(),
    prepared<Row>(
      'profile settings',
      Prisma.sql`SELECT ${shownName(viewer)} AS "displayName", ${profileJson(viewer)} AS profile, ${hiddenJson(viewer)} AS hidden,
        ${finishedJson(viewer)} AS finished, ${ownVersion(viewer)} AS own,
        (SELECT coalesce(json_agg(json_build_object('handle', handle, 'until', until) ORDER BY until), '[]')
          FROM "Handle" WHERE "userId" = ${viewer.id}::uuid AND (until IS NULL OR until > ${now})) AS handles,
        (SELECT coalesce(json_agg(json_build_object('id', id, 'label', label, 'madeAt', "madeAt", 'expiresAt', "expiresAt",
            'lastOpenedAt', "lastOpenedAt") ORDER BY "madeAt" DESC, id), '[]')
          FROM "ShareLink" WHERE "userId" = ${viewer.id}::uuid AND "revokedAt" IS NULL) AS links`,
    ),
  ])
  const {
    profile = null,
    handles = [],
    hidden = [],
    finished = [],
    own = NOTHING_OWN,
    links = [],
  } = row ?? {}
  return {
    stored: toProfile(profile),
    unnamed: publicName({ name: null }, row?.displayName ?? null),
    publishedAt: time(profile?.publishedAt ?? null),
    handle: handles.find(({ until }) => until === null)?.handle ?? null,
    former: handles.flatMap(({ handle, until }) => (until ? [{ handle, until: new Date(until) }] : [])),
    items: itemsOf(portfolioOf(ownCatalog(catalog, own), finished), hidden),
    links: links.map(({ madeAt, expiresAt, lastOpenedAt, ...link }) => ({
      ...link,
      madeAt: new Date(madeAt),
      expiresAt: time(expiresAt),
      lastOpenedAt: time(lastOpenedAt),
    })),
  }
}
