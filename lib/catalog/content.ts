import { type Filed, nameOf } from '../content/problems'
import type { MilestoneFile, PathFile, ReleaseFile, SkillsFile, TransitionFile } from './schema'

/** Everything in the content folder that refers to each other, after each file was parsed. */
export type CatalogContent = {
  skills: readonly Filed<SkillsFile>[]
  milestones: readonly Filed<MilestoneFile>[]
  paths: readonly Filed<PathFile>[]
  transitions: readonly Filed<TransitionFile>[]
}

/** The whole content folder. */
export type CatalogFiles = CatalogContent & { release: ReleaseFile }

/** What one path places: milestone id → optional there. */
function walkOf(path: PathFile) {
  const placements = path.stages.flatMap((stage) => stage.milestones)
  return {
    optional: new Map(placements.map(({ id, optional }) => [id, optional])),
    specialisations: new Set(path.specialisations.map(({ id }) => id)),
  }
}

/** `unread` names files that could not be parsed: what refers to them is not blamed for it. */
export function indexOf(files: CatalogContent, unread: readonly string[]) {
  const unreadIn = (folder: string) => unread.filter((file) => file.startsWith(`${folder}/`)).map(nameOf)
  const ids = (filed: readonly Filed<{ id: string }>[]) => filed.map(({ content }) => content.id)
  return {
    skills: new Set(files.skills.flatMap(({ content }) => content.skills.map(({ id }) => id))),
    skillsComplete: unreadIn('skills').length === 0,
    pathsComplete: unreadIn('paths').length === 0,
    milestones: new Set([...ids(files.milestones), ...unreadIn('milestones')]),
    paths: new Set([...ids(files.paths), ...unreadIn('paths')]),
    walks: new Map(files.paths.map(({ content }) => [content.id, walkOf(content)])),
  }
}

export type Index = ReturnType<typeof indexOf>
