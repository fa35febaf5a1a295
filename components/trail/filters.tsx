import { KIND } from '@/components/catalog/words'
import { address, Choices } from '@/components/ui/choices'
import type { TrailFilter } from '@/lib/progress/filter.rules'
import type { State } from '@/lib/progress/state.rules'

const STATE: Record<State, string> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  done: 'Done',
  'set-aside': 'Set aside',
}

/** The filters of a path. */
export function Filters({ path, filter }: { path: string; filter: TrailFilter }) {
  const href = (change: { kind?: string | null; state?: string | null }) =>
    address(`/paths/${path}`, { ...filter, ...change })
  return (
    <div className="grid gap-2">
      <Choices
        label="Filter by kind"
        word="Kind"
        names={KIND}
        chosen={filter.kind}
        href={(kind) => href({ kind })}
      />
      <Choices
        label="Filter by state"
        word="State"
        names={STATE}
        chosen={filter.state}
        href={(state) => href({ state })}
      />
    </div>
  )
}
