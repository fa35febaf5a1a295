import type { CatalogFiles } from '../catalog/content'
import { readCatalog } from '../catalog/files'
import { byPosition, contentFolder, readerOf } from '../content/files'
import { check } from './check'
import { ContrastsFile, TopicFile } from './claim.schema'
import type { GuideFiles, Known } from './content'
import * as Files from './schema'

/** What the catalogue holds, as far as the guide refers to it. */
export function knownOf({ skills, milestones, paths }: CatalogFiles): Known {
  const grants = (granted: readonly { id: string; level: number }[]) =>
    new Map(granted.map(({ id, level }) => [id, level]))
  return {
    skills: new Set(skills.flatMap(({ content }) => content.skills.map(({ id }) => id))),
    milestones: new Map(milestones.map(({ content }) => [content.id, grants(content.skills)])),
    paths: new Set(paths.map(({ content }) => content.id)),
  }
}

/**
 * Reads, parses and checks the guide: roles, ladder, claims, glossary and what belongs to them.
 * @throws ContentRefusal listing every problem, one a line, each with file and id
 */
export function readGuide(
  folder = contentFolder('guide'),
  known: Known = knownOf(readCatalog()),
): GuideFiles {
  const { all, one, refuse } = readerOf(folder)
  const [release] = one('release.json', Files.GuideRelease)
  const list = <T>([filed]: { content: T[] }[]) => filed?.content ?? []
  const rest = {
    roles: all('roles', Files.RoleFile).sort(byPosition),
    ladders: all('ladder', Files.LadderFile),
    topics: all('topics', TopicFile).sort(byPosition),
    industries: all('industries', Files.IndustryFile).sort(byPosition),
    tasks: list(one('tasks.json', Files.TasksFile)),
    contrasts: list(one('contrasts.json', ContrastsFile)),
    collaborators: list(one('collaborators.json', Files.CollaboratorsFile)),
    checkpoints: list(one('checkpoints.json', Files.CheckpointsFile)),
    glossary: list(one('glossary.json', Files.GlossaryFile)),
  }
  // A file that cannot be read would make every reference to it look wrong.
  refuse([])
  if (!release) throw new Error(`The content in ${folder} has no release`)
  const guide = { release: release.content, ...rest }
  refuse(check(guide, known))
  return guide
}
