import { asOfWords, CONFIDENCE, VERIFICATION } from '@/components/compare/words'
import type { Claim } from '@/lib/guide/claim.rules'
import { tasksOf, WEIGHTS } from '@/lib/guide/role.rules'
import type { Guide, Owned, Role, Task } from '@/lib/guide/rules'
import { Part } from './part'
import { OWNS } from './words'

/** A claim in short. The link is a plain one, because only then the browser marks the claim it leads to. */
const InShort = ({ claim }: { claim: Claim }) => (
  <li>
    {claim.text}{' '}
    <span className="text-muted">
      <span className="role-kind" data-kind={claim.confidence}>
        {CONFIDENCE[claim.confidence]}
      </span>{' '}
      {claim.source.publisher}, {asOfWords(claim.asOf)}, {VERIFICATION[claim.verification]}.{' '}
      <a href={`/compare#claim-${claim.id}`} aria-label={`The source in full: ${claim.text}`}>
        In full
      </a>
    </span>
  </li>
)

/** What there is to say about who owns a task: where sources disagree, why it cannot be told for sure, and who says what. */
const Said = ({ guide, task }: { guide: Guide; task: Task }) => (
  <details>
    <summary>
      {task.contested ? 'Sources disagree' : 'Not quite so clear'}
      <span className="sr-only"> about: {task.title}</span>
    </summary>
    <p>{task.note}</p>
    {task.claimIds.length > 0 && (
      <ul>
        {task.claimIds
          .flatMap((id) => guide.claims.get(id) ?? [])
          .map((claim) => (
            <InShort key={claim.id} claim={claim} />
          ))}
      </ul>
    )}
  </details>
)

const List = ({ guide, tasks }: { guide: Guide; tasks: readonly Task[] }) => (
  <ul className="role-tasks">
    {tasks.map((task) => (
      <li key={task.id} id={task.id}>
        {task.title}
        {task.note && <Said guide={guide} task={task} />}
      </li>
    ))}
  </ul>
)

/** What somebody in a role does, by how far they own it; nothing for a role without recorded tasks. */
export function Tasks({ guide, role }: { guide: Guide; role: Role }) {
  const tasks = tasksOf(guide, role)
  if (!tasks) return null
  const group = (owned: Owned) => (
    <div key={owned}>
      <h3>
        {OWNS[owned]} <span className="role-count">{tasks[owned].length}</span>
      </h3>
      <List guide={guide} tasks={tasks[owned]} />
    </div>
  )
  return (
    <Part
      id="tasks"
      title="What you do"
      note={`Of ${guide.tasks.length} tasks in building and using models. Every employer divides them a little differently.`}
    >
      <div className="role-columns">{WEIGHTS.map(group)}</div>
      {tasks.none.length > 0 && (
        <details className="mt-6">
          <summary>
            {OWNS.none}: {tasks.none.length} of them
          </summary>
          <List guide={guide} tasks={tasks.none} />
        </details>
      )}
    </Part>
  )
}
