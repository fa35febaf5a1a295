import type { GuideFiles } from '@/lib/guide/content'
import { readGuide } from '@/lib/guide/files'
import { shape } from '@/lib/guide/queries'
import type { Guide, Role } from '@/lib/guide/rules'

/** A type that a test may change. */
type Mutable<T> = T extends readonly (infer U)[]
  ? Mutable<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T

export type GuideDraft = Mutable<GuideFiles>

/** The real files of the guide with one change. */
export function guideFilesWith(change: (draft: GuideDraft) => void = () => undefined): GuideFiles {
  const draft = structuredClone(readGuide()) as GuideDraft
  change(draft)
  return draft
}

/** The real guide, with one change. */
export const guideWith = (change?: (draft: GuideDraft) => void): Guide => shape(guideFilesWith(change))

/** A role of the real content. @throws Error when there is none */
export function roleIn(guide: Guide, id: string): Role {
  const role = guide.roles.get(id)
  if (!role) throw new Error(`the guide has no role ${id}`)
  return role
}

/** Something in a draft, by its id. @throws Error when it is not there */
export function itemIn<T extends { id: string }>(items: readonly T[], id: string): T {
  const item = items.find((each) => each.id === id)
  if (!item) throw new Error(`the guide has no ${id}`)
  return item
}
