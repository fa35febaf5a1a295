import 'server-only'
import type { GuideFiles } from './content'
import { readGuide } from './files'
import { type Guide, guideOf } from './rules'

/** What pages see of checked files. */
export function shape(files: GuideFiles): Guide {
  const { release, ladders, roles, topics, industries, glossary, ...rest } = files
  const { version, compiledOn, skillLevels, weights, weightMeaning, overlapFormula, displayRules } = release
  const contents = <T>(filed: readonly { content: T }[]) => filed.map(({ content }) => content)
  return guideOf({
    ...rest,
    version,
    meanings: { compiledOn, skillLevels, weights, weightMeaning, overlapFormula, displayRules },
    roles: contents(roles),
    topics: contents(topics),
    industries: contents(industries),
    terms: glossary,
    steps: contents(ladders).flatMap(({ pathId, steps }) => steps.map((step) => ({ ...step, pathId }))),
  })
}

/** On globalThis, because Next bundles this module more than once into one process. */
const shared = globalThis as typeof globalThis & { waymarkGuide?: Guide }

/**
 * The guide as its files were when this process first asked, from memory. Unlike the catalogue it is not kept in the database: of
 * what is a person's only their place on the ladder refers to it, by the id of a role, which is for ever.
 * @throws Error listing every problem of the files; the launcher checks them before, so only where they changed since
 */
export const getGuide = (): Guide => (shared.waymarkGuide ??= shape(readGuide()))
