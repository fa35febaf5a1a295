import { fromDate } from '@/lib/day'
import { db } from '@/lib/db'
import { NO_PROFILE, type ProfileFacts, profileFrom, profileText, sectionsIn } from '@/lib/profile/rules'
import type { Activity, ActivityKind } from '@/prisma/generated/client'

type Link = {
  label: string
  tokenHash: string
  expiresAt: string | null
  madeAt: string
  revokedAt: string | null
}

export type RebuiltProfile = {
  profile: ProfileFacts & { version: number; publishedAt: string | null }
  /** Until when, by handle; null for the present one. */
  handles: Record<string, string | null>
  hidden: Record<string, true>
  /** Without when they were opened, which is others' doing. */
  shared: Record<string, Link>
}

const KINDS = [
  'profile_saved',
  'handle_set',
  'profile_published',
  'profile_unpublished',
  'item_hidden',
  'item_shown',
  'share_made',
  'share_revoked',
] as const

type ProfileKind = (typeof KINDS)[number]

/** Whether an activity is about the public profile. */
export const isProfileKind = (kind: ActivityKind): kind is ProfileKind => KINDS.some((each) => each === kind)

/** Nothing shown: a new one each time, as folding changes it. */
export const noProfile = (): RebuiltProfile => ({
  profile: { ...NO_PROFILE, publishedAt: null },
  ...{ handles: {}, hidden: {}, shared: {} },
})

/** Folds one activity row into what somebody shows. */
export function foldProfile(held: RebuiltProfile, kind: ProfileKind, row: Activity): void {
  const detail = row.detail ?? ''
  const at = row.recordedAt.toISOString()
  const { profile, handles, hidden, shared } = held
  switch (kind) {
    case 'profile_saved':
      held.profile = { ...profile, ...profileFrom(detail), version: profile.version + 1 }
      break
    case 'handle_set': {
      const { handle, before, until } = JSON.parse(detail)
      if (before) handles[before] = until
      handles[handle] = null
      break
    }
    case 'profile_published':
    case 'profile_unpublished':
      held.profile = { ...profile, publishedAt: kind === 'profile_published' ? at : null }
      break
    case 'item_hidden':
      hidden[detail] = true
      break
    case 'item_shown':
      delete hidden[detail]
      break
    case 'share_made': {
      const { id, ...link } = JSON.parse(detail)
      shared[id] = { ...link, madeAt: at, revokedAt: null }
      break
    }
    case 'share_revoked': {
      const link = shared[detail]
      if (link) shared[detail] = { ...link, revokedAt: at }
      break
    }
  }
}

const iso = (date: Date | null | undefined): string | null => date?.toISOString() ?? null

/** The same as it is stored. */
export async function storedProfile(userId: string): Promise<RebuiltProfile> {
  const [profile, handles, hidden, links] = await Promise.all([
    db().profile.findUnique({ where: { userId } }),
    db().handle.findMany({ where: { userId } }),
    db().hiddenItem.findMany({ where: { userId } }),
    db().shareLink.findMany({ where: { userId } }),
  ])
  const facts = profile
    ? {
        ...{ ...profile, workFrom: profile.workFrom && fromDate(profile.workFrom) },
        sections: sectionsIn(profile),
      }
    : NO_PROFILE
  return {
    profile: {
      ...profileFrom(profileText(facts)),
      version: facts.version,
      publishedAt: iso(profile?.publishedAt),
    },
    handles: Object.fromEntries(handles.map(({ handle, until }) => [handle, iso(until)])),
    hidden: Object.fromEntries(hidden.map(({ kind, itemId }) => [`${kind}:${itemId}`, true as const])),
    shared: Object.fromEntries(
      links.map(({ id, label, tokenHash, expiresAt, madeAt, revokedAt }) => [
        id,
        {
          ...{ label, tokenHash, expiresAt: iso(expiresAt) },
          ...{ madeAt: madeAt.toISOString(), revokedAt: iso(revokedAt) },
        },
      ]),
    ),
  }
}
