import type { ComponentProps } from 'react'
import { ChooseOf } from '@/components/enrollment/choose'
import type { Role } from '@/lib/guide/rules'
import { Lead } from './lead'
import type { Group, Subject } from './rows'
import { Comparison } from './table'

type SideBySideProps = {
  subject: Subject
  groups: readonly Group[]
  visit: ComponentProps<typeof ChooseOf>['visit']
}

/** Two roles in a table, each with how far the reader is and the way onto its path. */
export function SideBySide({ subject: { guide, catalog, roles, levels }, groups, visit }: SideBySideProps) {
  const side = (role: Role) => ({
    ...{ id: role.id, title: role.title, pathId: role.pathId },
    lead: (
      <Lead
        guide={guide}
        catalog={catalog}
        role={role}
        levels={levels}
        choose={<ChooseOf catalog={catalog} pathId={role.pathId} visit={visit} />}
      />
    ),
  })
  return <Comparison sides={[side(roles[0]), side(roles[1])]} groups={groups} />
}
