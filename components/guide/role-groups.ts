import type { Role } from '@/lib/guide/rules'
import { KIND } from './words'

const KINDS = ['path', 'ladder', 'neighbour'] as const

/** Roles to choose from, under what kind each is. */
export const roleGroups = (roles: Iterable<Role>) =>
  KINDS.map((kind) => ({
    name: KIND[kind],
    options: [...roles].filter((role) => role.kind === kind).map(({ id, title }) => [id, title] as const),
  }))
