import 'server-only'
import { db } from '../db'
import type { Catalog, Skill, Transition } from './rules'
import type { MilestoneFile, PathFile } from './schema'

type Row = { id: string; content: unknown; retiredAt: Date | null }

const COLUMNS = {
  select: { id: true, content: true, retiredAt: true },
  orderBy: { position: 'asc' },
} as const

/** `shape` trusts the content: it was checked before it was loaded. Retired items come along, so that old progress is readable. */
function byId<T>(rows: readonly Row[], shape: (content: unknown, retired: boolean) => T): Map<string, T> {
  return new Map(rows.map(({ id, content, retiredAt }) => [id, shape(content, retiredAt !== null)]))
}

/** Reads one moment of the tables, so that a load in between is seen whole or not at all. */
async function read(): Promise<Catalog> {
  const [release, skills, milestones, paths, transitions] = await db().$transaction(
    [
      db().catalogRelease.findFirst({ select: { version: true }, orderBy: { id: 'desc' } }),
      db().skill.findMany(COLUMNS),
      db().milestone.findMany(COLUMNS),
      db().path.findMany(COLUMNS),
      db().transition.findMany({ ...COLUMNS, where: { retiredAt: null } }),
    ],
    { isolationLevel: 'RepeatableRead' },
  )
  if (!release) throw new Error('No catalogue has been loaded: start Waymark with npm start, which loads it')
  return {
    version: release.version,
    ...{ own: [], specialisedIn: [] },
    skills: byId(skills, (content, retired) => ({ ...(content as Omit<Skill, 'retired'>), retired })),
    milestones: byId(milestones, (content, removed) => {
      const { retired, ...milestone } = content as MilestoneFile
      return { ...milestone, retired: removed || retired !== undefined, retirement: retired }
    }),
    paths: byId(paths, (content, retired) => {
      const { position: _, ...path } = content as PathFile
      return { ...path, retired }
    }),
    transitions: byId(transitions, (content) => content as Transition),
  }
}

/** On globalThis, because Next bundles this module more than once into one process. */
const shared = globalThis as typeof globalThis & { waymarkCatalog?: Promise<Catalog> | undefined }

/**
 * The content as it was when this process first asked: read from the database once, then from memory. First calls at the same
 * time share one read; a failed one is forgotten, so that the next call tries again.
 * @throws when the database cannot be read or nothing was loaded yet
 */
export function getCatalog(): Promise<Catalog> {
  shared.waymarkCatalog ??= read().catch((cause) => {
    shared.waymarkCatalog = undefined
    throw cause
  })
  return shared.waymarkCatalog
}
