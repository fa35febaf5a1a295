import type { Metadata } from 'next'
import { missing, orUntitled } from '@/app/missing'
import { orUnavailable } from '@/app/or-unavailable'
import { getVisit } from '@/app/visit'
import { Codes } from '@/components/guide/codes'
import { Contents, Missing } from '@/components/guide/contents'
import { Industries } from '@/components/guide/industries'
import { Ladders } from '@/components/guide/ladder'
import { Neighbours } from '@/components/guide/neighbours'
import { People } from '@/components/guide/people'
import { RoleHead } from '@/components/guide/role-head'
import { Skills } from '@/components/guide/skills'
import { Sources } from '@/components/guide/sources'
import { Standing } from '@/components/guide/standing'
import { Tasks } from '@/components/guide/tasks'
import { ToolsAndEducation } from '@/components/guide/tools'
import { getGuide } from '@/lib/guide/queries'
import { comparedWith, pathOf, recordedOf } from '@/lib/guide/role.rules'
import { levelsKnown } from '@/lib/skills/rules'
import '@/components/guide/role.css'

type Props = PageProps<'/roles/[slug]'>

async function findRole({ params }: Pick<Props, 'params'>) {
  const { slug } = await params
  return getGuide().roles.get(slug) ?? missing()
}

export const generateMetadata = orUntitled(async (props: Props): Promise<Metadata> => {
  const { title, summary } = await findRole(props)
  return { title, description: summary }
})

async function RolePage(props: Props) {
  const [role, visit] = await Promise.all([findRole(props), getVisit()])
  if (!visit) return null
  const guide = getGuide()
  const { catalog } = visit
  const path = pathOf(catalog, role)
  const other = comparedWith(guide, role)
  const recorded = recordedOf(guide, catalog, role)
  const levels = levelsKnown(catalog, visit)
  return (
    <>
      <RoleHead role={role} path={path} other={other} visit={visit} />
      <Standing guide={guide} role={role} levels={levels} />
      <Contents recorded={recorded} />
      <Tasks guide={guide} role={role} />
      <Skills guide={guide} catalog={catalog} role={role} levels={levels} />
      {path && <ToolsAndEducation guide={guide} path={path} />}
      <People guide={guide} catalog={catalog} role={role} />
      <Ladders guide={guide} catalog={catalog} role={role} levels={levels} standings={visit.standings} />
      <Neighbours guide={guide} role={role} />
      <Industries guide={guide} catalog={catalog} role={role} path={path} />
      <Sources guide={guide} role={role} other={other} />
      <Codes role={role} />
      <Missing recorded={recorded} />
    </>
  )
}

export default orUnavailable(RolePage)
