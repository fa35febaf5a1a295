import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { orUnavailable } from '@/app/or-unavailable'
import { getSignedIn } from '@/app/signed-in'
import { Closers } from '@/components/skills/closers'
import { Coverage } from '@/components/skills/coverage'
import { Picker } from '@/components/skills/picker'
import { skillGroups } from '@/components/skills/rows'
import { SkillList } from '@/components/skills/skill-list'
import { Summary } from '@/components/skills/summary'
import { choiceNames } from '@/components/skills/words'
import { address, Choices } from '@/components/ui/choices'
import { PageTitle } from '@/components/ui/page-title'
import { ownCatalog } from '@/lib/catalog/own.rules'
import { getCatalog } from '@/lib/catalog/queries'
import { placementsOf } from '@/lib/catalog/rules'
import { primaryOf } from '@/lib/enrollment/rules'
import { getGuide } from '@/lib/guide/queries'
import { COVERAGES } from '@/lib/skills/coverage.rules'
import { closersOf } from '@/lib/skills/gap.rules'
import { readSkills } from '@/lib/skills/queries'
import { heldSkills } from '@/lib/skills/rules'
import { coveredOf, skillsOf } from '@/lib/skills/standing.rules'
import { findTarget, rolesAround, targetName } from '@/lib/skills/target.rules'

export const metadata: Metadata = { title: 'Skills' }

/** Milestones that are named as the fastest. */
const FEW = 5

async function SkillsPage({ searchParams }: PageProps<'/skills'>) {
  const [viewer, shared, query] = await Promise.all([getSignedIn(), getCatalog(), searchParams])
  if (!viewer) return null
  const { own, ...person } = await readSkills(viewer)
  const [catalog, guide] = [ownCatalog(shared, own), getGuide()]
  const path = catalog.paths.get(primaryOf(viewer.enrollments) ?? '')
  const target = findTarget(catalog, guide, query.for, path) ?? missing()
  const placed = new Set(path ? placementsOf(path).map(({ id }) => id) : [])
  const known = skillsOf(catalog, target, person, placed)
  const covered = coveredOf(known)
  const only = COVERAGES.find((each) => each === query.show) ?? null
  return (
    <>
      <PageTitle title="Skills">
        <p>
          What your finished milestones show, against the {target.kind} {target.title}.
        </p>
      </PageTitle>
      <Picker catalog={catalog} guide={guide} chosen={targetName(target)} />
      <div className="grid grid-cols-1 gap-12">
        <section aria-labelledby="covered" className="grid gap-6">
          <h2 id="covered">{target.title}</h2>
          <Summary
            guide={guide}
            target={target}
            covered={covered}
            held={heldSkills(catalog, person.standings)}
            roles={rolesAround(guide, target, path)}
          />
          <Coverage catalog={catalog} covered={covered} />
        </section>
        <Closers closers={closersOf(catalog, target, person.standings, placed)} most={FEW} />
        <div>
          <Choices
            label="Filter by coverage"
            word="Show"
            names={choiceNames(covered)}
            chosen={only}
            href={(show) => address('/skills', { for: targetName(target), show })}
          />
          <SkillList groups={skillGroups(catalog, known, only)} />
        </div>
      </div>
    </>
  )
}

export default orUnavailable(SkillsPage)
