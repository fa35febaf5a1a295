import type { Metadata } from 'next'
import { orUnavailable } from '@/app/or-unavailable'
import { getVisit } from '@/app/visit'
import { Asked } from '@/components/compare/asked'
import { Claims } from '@/components/compare/claims'
import { wholeComparison } from '@/components/compare/groups'
import { Overlap } from '@/components/compare/overlap'
import { Parts } from '@/components/compare/parts'
import { Picker } from '@/components/compare/picker'
import { countRows, onlyDifferences } from '@/components/compare/rows'
import { Shown } from '@/components/compare/shown'
import { SideBySide } from '@/components/compare/side-by-side'
import { PageTitle } from '@/components/ui/page-title'
import { comparisonAddress, rolesFrom, unknownIn } from '@/lib/guide/comparison.rules'
import { getGuide } from '@/lib/guide/queries'
import { comparedWith } from '@/lib/guide/role.rules'
import { levelsKnown } from '@/lib/skills/rules'

type Props = PageProps<'/compare'>

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const roles = rolesFrom(getGuide(), await searchParams)
  const title = roles ? `${roles[0].title} or ${roles[1].title}` : 'Compare'
  return {
    title,
    description: `${title}: tasks, skills, tools, education, prospects and what sources say, side by side.`,
  }
}

async function ComparePage({ searchParams }: Props) {
  const [visit, query] = await Promise.all([getVisit(), searchParams])
  const guide = getGuide()
  const roles = rolesFrom(guide, query)
  if (!visit || !roles) return null
  const [a, b] = roles
  const only = query.only === 'differences'
  const { catalog } = visit
  const subject = { guide, catalog, roles, levels: levelsKnown(catalog, visit) }
  const all = wholeComparison(subject)
  const { groups, hidden } = onlyDifferences(all)
  return (
    <>
      <PageTitle title={`${a.title} or ${b.title}`}>
        <p>Two roles side by side, from what is recorded about them. Pick any two.</p>
      </PageTitle>
      <Picker
        all={[...guide.roles.values()]}
        roles={roles}
        hidden={only ? { only: 'differences' } : {}}
        swapped={comparisonAddress(b.id, a.id, only)}
      />
      <Asked roles={roles} unknown={unknownIn(guide, query)} other={comparedWith(guide, a)} />
      <Overlap guide={guide} roles={roles} />
      <Shown
        hidden={only ? hidden : null}
        shown={countRows(only ? groups : all)}
        equal={hidden}
        hrefs={{ all: comparisonAddress(a.id, b.id), differences: comparisonAddress(a.id, b.id, true) }}
      />
      <Parts groups={only ? groups : all} />
      <SideBySide subject={subject} groups={only ? groups : all} visit={visit} />
      <Claims guide={guide} roles={roles} />
    </>
  )
}

export default orUnavailable(ComparePage)
