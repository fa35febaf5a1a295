import { randomUUID } from 'node:crypto'
import { EditOwn } from '@/components/catalog/forms.later'
import { skillOptions } from '@/components/catalog/own-rows'
import { FactsSection } from '@/components/facts/facts-section'
import { TargetDate } from '@/components/plan/target-date'
import { Checklist } from '@/components/progress/lists.later'
import { OwnRecord } from '@/components/progress/own-record'
import type { Viewer } from '@/lib/auth/rules'
import type { OwnMilestone } from '@/lib/catalog/own.rules'
import type { Catalog, Milestone } from '@/lib/catalog/rules'
import type { Day } from '@/lib/day'
import { proofIn, tierOf } from '@/lib/facts/evidence.rules'
import type { MilestoneRecord } from '@/lib/facts/queries'
import { UNTOUCHED } from '@/lib/progress/standing.rules'

type MineProps = {
  viewer: Viewer
  catalog: Catalog
  milestone: Milestone
  /** What it is, where the viewer added it themselves. */
  own: OwnMilestone | null
  record: MilestoneRecord
  today: Day
}

/** Everything that somebody keeps about a milestone, with the forms to change it. */
export function Mine({ viewer, catalog, milestone, own, record, today }: MineProps) {
  const { id } = milestone
  const { facts, steps, links, target } = record
  const standing = record.standings.get(id) ?? UNTOUCHED
  return (
    <>
      {own && (
        <EditOwn
          key={own.version}
          viewerId={viewer.id}
          id={id}
          version={own.version}
          facts={own}
          skills={skillOptions(catalog, own)}
        />
      )}
      {facts && <FactsSection viewerId={viewer.id} catalog={catalog} milestone={milestone} stored={facts} />}
      <Checklist viewerId={viewer.id} milestoneId={id} steps={steps} newId={randomUUID()} />
      <OwnRecord
        viewerId={viewer.id}
        milestoneId={id}
        standing={standing}
        tier={tierOf([standing.evidenceUrl, facts ? proofIn(facts.facts) : null])}
        today={today}
        links={links}
        newId={randomUUID()}
      >
        {/* What is done needs no target; one set before may still be taken away. */}
        {(target || !standing.doneOn) && <TargetDate viewerId={viewer.id} milestoneId={id} target={target} />}
      </OwnRecord>
    </>
  )
}
