import { aboutHours, KIND } from '@/components/catalog/words'
import { standingWords } from '@/components/trail/day-words'
import type { Catalog, Placement } from '@/lib/catalog/rules'
import { isKnown, type PartlyCovered, type Switch } from '@/lib/enrollment/switch.rules'
import type { Standings } from '@/lib/progress/state.rules'

/** A milestone in a list of the preview: plain text, so that a long list travels once. */
type SwitchRow = { id: string; title: string; line: string }

export type SwitchGroup = {
  id: 'carried' | 'partly' | 'fresh' | 'left'
  title: string
  intro: string
  rows: readonly SwitchRow[]
}

const need = ({ optional }: Placement) => (optional ? 'optional' : 'required')

/** "in progress", "2 of 3 skills held". */
function coverWords(each: PartlyCovered): string[] {
  const skills = each.grants === 1 ? 'its skill held' : `${each.held} of ${each.grants} skills held`
  const all = each.grants === 1 ? skills : `all ${each.grants} skills held`
  return [
    each.repeated ? 'to be done again' : '',
    each.started ? 'in progress' : '',
    isKnown(each) ? all : each.held > 0 ? skills : '',
  ].filter(Boolean)
}

/** What becomes of each milestone, group by group; those that are empty too, since nothing is an answer. */
export function switchGroups(
  catalog: Catalog,
  titles: { from: string; to: string },
  { carried, partly, fresh, left }: Switch,
  standings: Standings,
): SwitchGroup[] {
  const row = (id: string, ...words: readonly string[]): SwitchRow => {
    const milestone = catalog.milestones.get(id)
    return { id, title: milestone?.title ?? id, line: words.join(' · ') }
  }
  const size = (id: string) => {
    const { kind = 'course', hours = 0 } = catalog.milestones.get(id) ?? {}
    return [KIND[kind], aboutHours(hours)] as const
  }
  const standing = (id: string) => {
    const dates = standings.get(id)
    return dates ? standingWords(dates) : ''
  }
  return [
    {
      id: 'carried',
      title: 'Carried over',
      intro: `Done, and part of ${titles.to}: they count there at once, with their days and evidence.`,
      rows: carried.map((each) => row(each.id, standing(each.id), need(each))),
    },
    {
      id: 'partly',
      title: 'Partly covered',
      intro: 'In progress already, or some of what they teach is yours.',
      rows: partly.map((each) => row(each.id, ...coverWords(each), size(each.id)[1], need(each))),
    },
    {
      id: 'fresh',
      title: 'New',
      intro: 'Nothing of these is done or known yet.',
      rows: fresh.map((each) => row(each.id, ...size(each.id), need(each))),
    },
    {
      id: 'left',
      title: 'Left behind',
      intro: `On ${titles.from} only. Nothing is deleted: they keep their days, their skills and their place, and count again there.`,
      rows: left.map((id) => row(id, standing(id))),
    },
  ]
}
