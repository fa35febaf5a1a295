import { nameOf, type Problem } from '../content/problems'
import type { CatalogContent } from './content'

const slugOf = (group: string) => group.toLowerCase().replaceAll('&', 'and').replace(/\W+/g, '-')

/** An id that a second thing of the same kind claims, wherever it stands. */
export function duplicates({ skills, milestones, paths }: CatalogContent): Problem[] {
  const claims = [
    ...skills.flatMap(({ file, content }) => content.skills.map(({ id }) => ({ kind: 'skill', id, file }))),
    ...milestones.map(({ file, content }) => ({ kind: 'milestone', id: content.id, file })),
    ...paths.map(({ file, content }) => ({ kind: 'path', id: content.id, file })),
    ...paths.flatMap(({ file, content }) => content.stages.map(({ id }) => ({ kind: 'stage', id, file }))),
  ]
  const first = new Map<string, string>()
  return claims.flatMap(({ kind, id, file }) => {
    const earlier = first.get(`${kind} ${id}`)
    if (earlier === undefined) first.set(`${kind} ${id}`, file)
    return earlier === undefined ? [] : [{ file, id, message: `duplicate ${kind} id, already in ${earlier}` }]
  })
}

/** A file is called by what is in it, so that an editor finds it. */
export function misnamed({ skills, milestones, paths, transitions }: CatalogContent): Problem[] {
  const names = [
    ...[...milestones, ...paths].map(({ file, content }) => ({ file, id: content.id })),
    ...skills.map(({ file, content }) => ({ file, id: slugOf(content.group) })),
    ...transitions.map(({ file, content }) => ({ file, id: `${content.fromPathId}-to-${content.toPathId}` })),
  ]
  return names
    .filter(({ file, id }) => nameOf(file) !== id)
    .map(({ file, id }) => ({ file, id, message: `the file must be called ${id}.json` }))
}
