import { dayOf, type FactsKind, factsFrom, factsText } from '../facts/rules'
import type { Archive } from './file.schema'
import { lastOf, type Slice, type Taker } from './take.rules'

type Tables = Archive['tables']

const TABLE_OF = {
  course: 'CourseFacts',
  project: 'ProjectFacts',
  certification: 'CertificationFacts',
  reading: 'ReadingFacts',
  event: 'EventFacts',
} as const satisfies Record<FactsKind, keyof Tables>

const KINDS = Object.keys(TABLE_OF) as FactsKind[]

const kindIn = (slice: Slice) => KINDS.find((kind) => slice[TABLE_OF[kind]]?.[0])

const factsIn = (slice: Slice, kind: FactsKind) => {
  const skills = (slice.ProjectSkill ?? []).map(({ skillId }) => skillId)
  return factsFrom(kind, { ...slice[TABLE_OF[kind]]?.[0], skills })
}

/** What was recorded about a milestone, whole. */
export const takeFacts: Taker = (mine, theirs, { id: milestoneId, today }) => {
  const kind = kindIn(theirs)
  const held = kindIn(mine)
  if (!kind || (held && held !== kind)) return null
  const facts = factsIn(theirs, kind)
  const detail = factsText(facts)
  const version = mine[TABLE_OF[kind]]?.[0]?.version ?? 0
  if (held && factsText(factsIn(mine, kind)) === detail) return { entries: [], rows: {} }
  const day = dayOf(facts, today)
  if (!day.ok) return null
  const row = { ...theirs[TABLE_OF[kind]]?.[0], version: version + 1 }
  return {
    entries: [
      {
        ...{ kind: 'facts_saved', milestoneId, occurredOn: day.value, detail },
        supersedes: lastOf(mine, ['facts_saved']),
      },
    ],
    rows: { [TABLE_OF[kind]]: [row], ProjectSkill: theirs.ProjectSkill ?? [] } as Slice,
  }
}
