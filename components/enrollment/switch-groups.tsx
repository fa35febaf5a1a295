import type { SwitchGroup } from './switch-rows'
import './switch.css'

type SwitchGroupsProps = {
  groups: readonly SwitchGroup[]
  /** The path that what carries over may be done again on. */
  to: string
  /** What a refused form had ticked, by the name of the box. */
  typed: Readonly<Record<string, string>> | undefined
}

/** What becomes of each milestone, and per carried one the choice to do it again. It belongs into the form of the switch. */
export const SwitchGroups = ({ groups, to, typed }: SwitchGroupsProps) => (
  <div>
    {groups.map(({ id, title, intro, rows }) => (
      <details key={id} className="switch-group">
        <summary>
          <h3 className="inline">
            {title} <span className="font-normal text-base text-muted tabular-nums">{rows.length}</span>
          </h3>
        </summary>
        <p className="mt-1 mb-3 max-w-prose text-muted">{rows.length > 0 ? intro : 'None.'}</p>
        {id === 'carried' && rows.length > 0 && (
          <p className="mb-3 max-w-prose print:hidden">
            Each of them counts, unless you tick that you do it again: then it waits on {to} until you mark it
            done there once more, and keeps its day everywhere else.
          </p>
        )}
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              <a href={`/milestones/${row.id}`}>{row.title}</a>
              <span>{row.line}</span>
              {id === 'carried' && (
                <label>
                  <input
                    type="checkbox"
                    name={`again.${row.id}`}
                    aria-label={`Do it again: ${row.title}`}
                    defaultChecked={typed?.[`again.${row.id}`] === 'on'}
                  />
                  Do it again
                </label>
              )}
            </li>
          ))}
        </ul>
      </details>
    ))}
  </div>
)
