import { db } from '../../db'

/** What stands still about one of the sixty items. */
export type Fixed = { id: string; title: string; line: string; skills: string }

type Content = {
  title: string
  provider: string
  hours: number
  kind: string
  skills: { id: string; level: number }[]
}
type Stages = { stages: { milestones: { id: string }[] }[] }

async function read(): Promise<Fixed[]> {
  const path = await db().path.findUniqueOrThrow({ where: { id: 'mle' } })
  const ids = (path.content as Stages).stages.flatMap(({ milestones }) => milestones.map(({ id }) => id))
  const rows = await db().milestone.findMany({ where: { id: { in: ids } } })
  const contents = new Map(rows.map(({ id, content }) => [id, content as Content]))
  return ids.flatMap((id) => {
    const content = contents.get(id)
    if (!content) return []
    const line = `${content.kind} · ${content.provider} · about ${content.hours} h`
    const skills = content.skills.map((skill) => `${skill.id} (${skill.level})`).join(', ')
    return [{ id, title: content.title, line, skills }]
  })
}

const shared = globalThis as typeof globalThis & { floorItems?: Promise<Fixed[]> }

/** The product's own milestones, read once and then kept in memory, as there. */
export const items = () => (shared.floorItems ??= read())
