import { Link } from '@/components/ui/link'
import type { Catalog } from '@/lib/catalog/rules'
import { peopleAround } from '@/lib/guide/role.rules'
import { type Checkpoint, type FoundingRole, type Guide, isFounding, type Role } from '@/lib/guide/rules'
import { Part } from './part'

const RoleLinks = ({ roles }: { roles: readonly Role[] }) =>
  roles.map(({ id, title }, place) => (
    <span key={id}>
      {place > 0 && (place === roles.length - 1 ? ' and ' : ', ')}
      <Link href={`/roles/${id}`}>{title}</Link>
    </span>
  ))

type TogetherProps = { guide: Guide; catalog: Catalog; side: FoundingRole }

function Step({ guide, catalog, checkpoint, side }: TogetherProps & { checkpoint: Checkpoint }) {
  const { title, goal, whoLeads, leadReason, tasks, evidence, skills, milestoneIds } = checkpoint
  const leader = whoLeads === 'both' ? 'Both lead' : `${guide.roles.get(whoLeads)?.title} leads`
  return (
    <li>
      <strong>{title}.</strong> {goal}
      <span className="role-about">
        {leader}: {leadReason}
      </span>
      <details>
        <summary>
          Your part<span className="sr-only"> in: {title}</span>
        </summary>
        <ul>
          {tasks[side].map((task) => (
            <li key={task}>{task}</li>
          ))}
        </ul>
        <p>To show for it: {evidence}</p>
        <p>
          Skills it takes of you: {skills[side].map((id) => catalog.skills.get(id)?.name ?? id).join(', ')}.
        </p>
        {milestoneIds
          .flatMap((id) => catalog.milestones.get(id) ?? [])
          .map((milestone) => (
            <p key={milestone.id}>
              Practise it in <Link href={`/milestones/${milestone.id}`}>{milestone.title}</Link>.
            </p>
          ))}
      </details>
    </li>
  )
}

/** How the two founding roles do one project together. */
function Together({ guide, catalog, side }: TogetherProps) {
  const other = guide.roles.get(side === 'mle' ? 'ds' : 'mle')
  if (!other || guide.checkpoints.length === 0) return null
  return (
    <details className="mt-8">
      <summary>
        One project together with the {other.title}, in {guide.checkpoints.length} steps
      </summary>
      <ol className="role-checkpoints">
        {[...guide.checkpoints]
          .sort((a, b) => a.order - b.order)
          .map((checkpoint) => (
            <Step key={checkpoint.id} guide={guide} catalog={catalog} checkpoint={checkpoint} side={side} />
          ))}
      </ol>
    </details>
  )
}

/** Whom somebody in a role works with; nothing where nobody is recorded. */
export function People({ guide, catalog, role }: { guide: Guide; catalog: Catalog; role: Role }) {
  const { whom, knownTo } = peopleAround(guide, role)
  if (whom.length + knownTo.length === 0) return null
  return (
    <Part id="people" title="Works with">
      <dl className="role-people">
        {whom.map(({ id, title, note, roleId }) => (
          <div key={id}>
            <dt>{roleId ? <Link href={`/roles/${roleId}`}>{title}</Link> : title}</dt>
            <dd>{note}</dd>
          </div>
        ))}
        {knownTo.map(({ id, note, roles }) => (
          <div key={id}>
            <dt>
              <RoleLinks roles={roles} />
            </dt>
            <dd>For them, this role: {note}</dd>
          </div>
        ))}
      </dl>
      {isFounding(role.id) && <Together guide={guide} catalog={catalog} side={role.id} />}
    </Part>
  )
}
