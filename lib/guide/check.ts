import { again, nameOf, type Problem } from '../content/problems'
import { claimProblems } from './claim.check'
import type { GuideFiles, Known } from './content'
import { ladderProblems } from './ladder.check'
import { referenceProblems } from './reference.check'

/** A list of one file, of which each id may occur once. */
const twice = (file: string, items: readonly { id: string }[]): Problem[] =>
  again(items.map(({ id }) => id)).map((id) => ({ file, id, message: 'duplicate id' }))

function identityProblems(guide: GuideFiles): Problem[] {
  const filed = [
    ...[...guide.roles, ...guide.topics, ...guide.industries].map(({ file, content }) => ({
      file,
      id: content.id,
    })),
    ...guide.ladders.map(({ file, content }) => ({ file, id: content.pathId })),
  ]
  return [
    ...filed
      .filter(({ file, id }) => nameOf(file) !== id)
      .map(({ file, id }) => ({ file, id, message: `the file must be called ${id}.json` })),
    ...twice('tasks.json', guide.tasks),
    ...twice('contrasts.json', guide.contrasts),
    ...twice('collaborators.json', guide.collaborators),
    ...twice('checkpoints.json', guide.checkpoints),
    ...twice('glossary.json', guide.glossary),
    ...guide.roles.flatMap(({ file, content }) => twice(file, content.skills)),
  ]
}

/** The weight "shared" is no opinion: it says that a skill belongs to the spine that both founding paths share. */
function spineProblems({ release, roles }: GuideFiles): Problem[] {
  const spine = new Set(release.sharedSpine)
  return roles.flatMap(({ file, content }) =>
    content.skills
      .filter(({ id, weight }) => (weight === 'shared') !== spine.has(id))
      .map(({ id }) => ({
        file,
        id,
        message: 'must have the weight "shared" exactly when it is in sharedSpine of release.json',
      })),
  )
}

/** Everything that is wrong between the guide's files, and between them and the catalogue; empty when they may be shown. */
export const check = (guide: GuideFiles, known: Known): Problem[] => [
  ...identityProblems(guide),
  ...referenceProblems(guide, known),
  ...ladderProblems(guide, known),
  ...spineProblems(guide),
  ...claimProblems(guide),
]
