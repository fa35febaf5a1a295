import type { Catalog, Milestone } from '@/lib/catalog/rules'
import { saveCertification, saveCourse, saveEvent, saveProject, saveReading } from '@/lib/facts/actions'
import {
  type FactsKind,
  type FieldSort,
  factsKind,
  fieldsOf,
  ROLES,
  type StoredFacts,
} from '@/lib/facts/rules'
import { FactsForm } from './facts-form.later'
import type { Option } from './skill-boxes'
import { FORM, ROLE } from './words'

const ACTION = {
  course: saveCourse,
  project: saveProject,
  certification: saveCertification,
  reading: saveReading,
  event: saveEvent,
} satisfies Record<FactsKind, unknown>

const ROLE_OPTIONS = ROLES.map((role) => ({ id: role, name: ROLE[role] }))

/** The skills a project may show: those the milestone grants first, then the others of the catalogue. */
function skillOptions(catalog: Catalog, { skills }: Milestone): Option[] {
  const granted = skills.map(({ id }) => id)
  const others = [...catalog.skills.values()].filter(({ id, retired }) => !retired && !granted.includes(id))
  return [
    ...granted.flatMap((id) => ({ id, name: catalog.skills.get(id)?.name ?? id })),
    ...others.map(({ id, name }) => ({ id, name, more: true })),
  ]
}

const optionsFor = (sort: FieldSort, catalog: Catalog, milestone: Milestone): readonly Option[] => {
  if (sort === 'role') return ROLE_OPTIONS
  return sort === 'skills' ? skillOptions(catalog, milestone) : []
}

type FactsSectionProps = { viewerId: string; catalog: Catalog; milestone: Milestone; stored: StoredFacts }

/** What somebody records about a milestone of this kind, with its form; nothing for a kind without facts. */
export function FactsSection({ viewerId, catalog, milestone, stored }: FactsSectionProps) {
  const kind = factsKind(milestone.kind)
  if (!kind) return null
  const { title, what, fields } = FORM[kind]
  return (
    <section aria-labelledby="facts" className="mt-12 grid gap-6 print:hidden">
      <h2 id="facts">{title}</h2>
      <FactsForm
        action={ACTION[kind]}
        what={what}
        milestoneId={milestone.id}
        draft={`${viewerId} ${milestone.id} facts`}
        version={stored.version}
        facts={stored.facts}
        fields={fieldsOf(kind).map(([name, sort]) => ({
          name,
          sort,
          label: name,
          ...fields[name],
          options: optionsFor(sort, catalog, milestone),
        }))}
      />
    </section>
  )
}
