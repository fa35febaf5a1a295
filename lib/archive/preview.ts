import 'server-only'
import type { Viewer } from '../auth/rules'
import { getCatalog } from '../catalog/queries'
import type { Catalog } from '../catalog/rules'
import { consume } from '../limit'
import { type Result, succeed } from '../result'
import { dayIn } from '../zone'
import { type Considered, consider } from './consider'
import { differences } from './differences.rules'
import { pending } from './pending'
import { type Conflict, type ImportPreview, NAMED, type PreviewLine } from './rules'
import { type Group, groupOf, idIn, type Subject } from './subject.rules'

/** How a subject is called, as far as it has a name. */
function nameOf(catalog: Catalog, { file }: Considered, subject: Subject): string {
  const id = idIn(subject)
  const own = file.tables.OwnMilestone.find(({ milestoneId }) => milestoneId === id)
  const application = file.tables.Application.find((each) => each.id === id)
  const known = catalog.milestones.get(id) ?? catalog.paths.get(id) ?? own
  return known?.title ?? (application ? `${application.company}, ${application.role}` : id)
}

/** With the ways in which it differs, where there is a choice. */
function conflictOf(catalog: Catalog, considered: Considered, subject: Subject): Conflict {
  const name = nameOf(catalog, considered, subject)
  const choice = considered.choices.get(subject)
  return choice
    ? { name, choice: { subject, differences: differences(choice.mine, choice.theirs) } }
    : { name }
}

function linesOf(catalog: Catalog, considered: Considered): PreviewLine[] {
  const lines = new Map<Group, Omit<PreviewLine, 'group' | 'others'> & { others: Conflict[] }>()
  for (const [subject, verdict] of considered.verdicts) {
    const group = groupOf(subject)
    const line = lines.get(group) ?? { fresh: 0, same: 0, other: 0, others: [], choices: 0 }
    lines.set(group, line)
    line[verdict] += 1
    if (considered.choices.has(subject)) line.choices += 1
    if (verdict === 'other' && line.others.length < NAMED)
      line.others.push(conflictOf(catalog, considered, subject))
  }
  return [...lines].map(([group, line]) => ({ group, ...line }))
}

const otherPerson = ({ file, held }: Considered) => {
  const { displayName, timeZone } = file.person
  const same = displayName === held.person.displayName && timeZone === held.person.timeZone
  return same ? null : { displayName, timeZone }
}

/**
 * What the file that the viewer chose would do; null where none waits. Changes nothing. Statements: the file, and the viewer's own
 * archive to compare it with.
 */
export async function previewPending(
  viewer: Pick<Viewer, 'id' | 'timeZone'>,
  now: Date,
): Promise<{ no: string; preview: Result<ImportPreview> } | null> {
  const held = await pending(viewer)
  if (!held) return null
  // Reading the largest file takes a second of the processor.
  const refused = await consume('import', viewer.id)
  if (refused) return { no: held.no, preview: refused }
  const considered = await consider(viewer, held.text, { now, today: dayIn(viewer.timeZone, now) })
  if (!considered.ok) return { no: held.no, preview: considered }
  const lines = linesOf(await getCatalog(), considered.value)
  return {
    no: held.no,
    preview: succeed({
      exportedAt: considered.value.file.exportedAt,
      lines,
      fresh: lines.reduce((sum, { fresh }) => sum + fresh, 0),
      person: otherPerson(considered.value),
    }),
  }
}
