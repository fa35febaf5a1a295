import type { Metadata } from 'next'
import { orUnavailable } from '@/app/or-unavailable'
import { getVisit } from '@/app/visit'
import { RoleList } from '@/components/guide/role-list'
import { PageTitle } from '@/components/ui/page-title'
import { getGuide } from '@/lib/guide/queries'
import { levelsKnown } from '@/lib/skills/rules'

export const metadata: Metadata = {
  title: 'Roles',
  description: 'Roles in AI and around it: what they take, where they lead, and how alike they are.',
}

async function RolesPage() {
  const visit = await getVisit()
  if (!visit) return null
  const guide = getGuide()
  return (
    <>
      <PageTitle title="Roles">
        <p>
          {guide.roles.size} roles in and around AI: what each takes, where it leads, and how alike they are.
        </p>
      </PageTitle>
      <RoleList guide={guide} levels={levelsKnown(visit.catalog, visit)} />
    </>
  )
}

export default orUnavailable(RolesPage)
