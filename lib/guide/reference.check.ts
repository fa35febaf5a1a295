import type { Problem } from '../content/problems'
import type { GuideFiles, Known } from './content'

/** Something in a file that names other things by their ids. */
type Naming = { file: string; id: string; kind: keyof Targets; ids: readonly string[] }
type Targets = Record<
  'skill' | 'milestone' | 'path' | 'role' | 'task' | 'claim',
  { has: (id: string) => boolean }
>

function targetsOf(guide: GuideFiles, known: Known): Targets {
  return {
    skill: known.skills,
    milestone: known.milestones,
    path: known.paths,
    role: new Set(guide.roles.map(({ content }) => content.id)),
    task: new Set(guide.tasks.map(({ id }) => id)),
    claim: new Set(guide.topics.flatMap(({ content }) => content.claims.map(({ id }) => id))),
  }
}

const roleNamings = ({ roles }: GuideFiles): Naming[] =>
  roles.flatMap(({ file, content: { id, pathId, skills, eitherOf, gaps } }) => [
    { file, id, kind: 'path', ids: pathId ? [pathId] : [] },
    { file, id, kind: 'skill', ids: [...skills.map((skill) => skill.id), ...eitherOf.flat()] },
    { file, id, kind: 'skill', ids: gaps.map(({ skillId }) => skillId) },
  ])

const ladderNamings = ({ ladders }: GuideFiles): Naming[] =>
  ladders.flatMap(({ file, content: { pathId, steps } }) => [
    { file, id: pathId, kind: 'path', ids: [pathId] },
    ...steps.flatMap(({ id, from, to, extraSkills, preparingMilestoneIds }): Naming[] => [
      { file, id, kind: 'role', ids: [from, to] },
      { file, id, kind: 'skill', ids: extraSkills.map((skill) => skill.id) },
      { file, id, kind: 'milestone', ids: preparingMilestoneIds },
    ]),
  ])

const claimNamings = ({ topics }: GuideFiles): Naming[] =>
  topics.flatMap(({ file, content }) =>
    content.claims.flatMap(({ id, roleIds, counterClaimIds, relatedClaimIds, amounts = [] }): Naming[] => [
      { file, id, kind: 'role', ids: [...roleIds, ...amounts.map(({ roleId }) => roleId)] },
      { file, id, kind: 'claim', ids: [...counterClaimIds, ...relatedClaimIds] },
    ]),
  )

const workNamings = ({ tasks, collaborators, checkpoints }: GuideFiles): Naming[] => [
  ...tasks.flatMap(({ id, skills, claimIds }): Naming[] => [
    { file: 'tasks.json', id, kind: 'skill', ids: skills },
    { file: 'tasks.json', id, kind: 'claim', ids: claimIds },
  ]),
  ...collaborators.map(
    ({ id, worksWith, roleId }): Naming => ({
      ...{ file: 'collaborators.json', id, kind: 'role' },
      ids: roleId ? [...worksWith, roleId] : worksWith,
    }),
  ),
  ...checkpoints.flatMap(({ id, taskIds, skills, milestoneIds }): Naming[] => [
    { file: 'checkpoints.json', id, kind: 'task', ids: taskIds },
    { file: 'checkpoints.json', id, kind: 'skill', ids: [...skills.mle, ...skills.ds] },
    { file: 'checkpoints.json', id, kind: 'milestone', ids: milestoneIds },
  ]),
]

const wordNamings = ({ release, glossary, industries }: GuideFiles): Naming[] => [
  { file: 'release.json', id: 'sharedSpine', kind: 'skill', ids: release.sharedSpine },
  ...glossary.map(
    ({ id, skillIds }): Naming => ({ file: 'glossary.json', id, kind: 'skill', ids: skillIds }),
  ),
  ...industries.flatMap(({ file, content }) =>
    content.applications.flatMap(({ title, roleIds, milestoneIds }): Naming[] => [
      { file, id: title, kind: 'role', ids: roleIds },
      { file, id: title, kind: 'milestone', ids: milestoneIds },
    ]),
  ),
]

/** Every id that names nothing, at the file and id that name it. */
export function referenceProblems(guide: GuideFiles, known: Known): Problem[] {
  const targets = targetsOf(guide, known)
  const namings = [roleNamings, ladderNamings, claimNamings, workNamings, wordNamings].flatMap((of) =>
    of(guide),
  )
  return namings.flatMap(({ file, id, kind, ids }) =>
    ids
      .filter((each) => !targets[kind].has(each))
      .map((each) => ({ file, id, message: `unknown ${kind} "${each}"` })),
  )
}
