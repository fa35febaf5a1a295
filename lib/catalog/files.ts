import { byPosition, contentFolder, readerOf } from '../content/files'
import { check } from './check'
import type { CatalogFiles } from './content'
import { MilestoneFile, PathFile, ReleaseFile, SkillsFile, TransitionFile } from './schema'

/**
 * Reads, parses and checks the content.
 * @throws Error whose message lists every problem, one a line, each with file and id
 */
export function readCatalog(folder = contentFolder('catalog')): CatalogFiles {
  const { all, one, unread, refuse } = readerOf(folder)
  const [release] = one('release.json', ReleaseFile)
  const rest = {
    skills: all('skills', SkillsFile).sort(byPosition),
    milestones: all('milestones', MilestoneFile),
    paths: all('paths', PathFile).sort(byPosition),
    transitions: all('transitions', TransitionFile),
  }
  refuse(check(rest, unread()))
  if (!release) throw new Error(`The content in ${folder} has no release`)
  return { release: release.content, ...rest }
}
