import { KIND } from '@/components/catalog/words'
import { Link } from '@/components/ui/link'
import type { Catalog, Path } from '@/lib/catalog/rules'
import { industriesOf } from '@/lib/guide/role.rules'
import type { Guide, Role } from '@/lib/guide/rules'
import { Part } from './part'

type PracticeProps = { catalog: Catalog; ids: readonly string[] }

/** The milestones in which one tries something. */
const Practice = ({ catalog, ids }: PracticeProps) => (
  <ul className="role-practice">
    {ids
      .flatMap((id) => catalog.milestones.get(id) ?? [])
      .map(({ id, title, kind }) => (
        <li key={id}>
          <Link href={`/milestones/${id}`}>{title}</Link> <span>{KIND[kind]}</span>
        </li>
      ))}
  </ul>
)

type IndustriesProps = { guide: Guide; catalog: Catalog; role: Role; path: Path | undefined }

/** Where the role is found and what it does there, each application with the milestones that practise it. */
export function Industries({ guide, catalog, role, path }: IndustriesProps) {
  const industries = industriesOf(guide, role)
  const applications = path?.industryApplications ?? []
  if (industries.length + applications.length === 0) return null
  return (
    <Part
      id="industries"
      title="Industries and applications"
      note="With the milestones in which you can try each one."
    >
      {applications.length > 0 && (
        <div className="role-columns mb-8">
          {applications.map(({ title, summary, milestoneIds }) => (
            <div key={title}>
              <h3>{title}</h3>
              <p className="role-about">{summary}</p>
              <Practice catalog={catalog} ids={milestoneIds} />
            </div>
          ))}
        </div>
      )}
      <details open={applications.length === 0}>
        <summary>By industry: {industries.map(({ title }) => title).join(', ')}</summary>
        <dl className="role-industries">
          {industries.map(({ id, title, applications: inIt }) => (
            <div key={id}>
              <dt>{title}</dt>
              {inIt.map((each) => (
                <dd key={each.title}>
                  {each.title}
                  {each.fit === 'transfer' && (
                    <span className="role-about">Practised elsewhere: the method carries over.</span>
                  )}
                  <Practice catalog={catalog} ids={each.milestoneIds} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </details>
    </Part>
  )
}
