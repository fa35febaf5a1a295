import type { MilestoneFile, PathFile, ReleaseFile, SkillsFile, TransitionFile } from './schema'

/** A file's content and its name inside the content folder, such as milestones/git-github.json. */
export type Filed<T> = { file: string; content: T }

/** Everything in the content folder that refers to each other, after each file was parsed. */
export type CatalogContent = {
  skills: readonly Filed<SkillsFile>[]
  milestones: readonly Filed<MilestoneFile>[]
  paths: readonly Filed<PathFile>[]
  transitions: readonly Filed<TransitionFile>[]
}

/** The whole content folder. */
export type CatalogFiles = CatalogContent & { release: ReleaseFile }

/** Something an editor has to mend: in which file, at which id, and what. */
export type Problem = { file: string; id: string; message: string }

/** milestones/git-github.json → git-github */
export const nameOf = (file: string) => file.replace(/^.*\//, '').replace(/\.json$/, '')

/** The ids that occur a second time. */
export const again = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index)

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
