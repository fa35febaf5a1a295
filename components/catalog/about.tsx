import { TermHint } from '@/components/glossary/term-hint'
import { dayWords } from '@/components/trail/day-words'
import { Link } from '@/components/ui/link'
import type { Catalog, Milestone, Path, SkillLevel } from '@/lib/catalog/rules'
import { placementOn } from '@/lib/catalog/rules'
import { termsOf } from '@/lib/guide/glossary.rules'
import type { Guide } from '@/lib/guide/rules'
import { skillsMissing } from '@/lib/skills/rules'
import { aboutHours, COST, KIND, skillWords } from './words'

type AboutProps = {
  catalog: Catalog
  milestone: Milestone
  paths: readonly Path[]
  /** Prerequisites that the reader has done. */
  done: ReadonlySet<string>
  /** The skills that the reader holds. */
  held: ReadonlyMap<string, SkillLevel>
  guide: Guide
}

const OUT = { target: '_blank', rel: 'noopener noreferrer' } as const

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div className="grid gap-1 border-line border-t py-4 sm:grid-cols-[12rem_1fr]">
    <dt className="text-muted">{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** ", missing: Python, Version control"; nothing where somebody has them from elsewhere. */
const missingWords = (skills: readonly string[]) =>
  skills.length > 0 ? `, missing: ${skills.join(', ')}` : ''

function requirementOn(path: Path, id: string): string {
  const placed = placementOn(path, id)
  if (placed?.insteadOf) return 'instead of what the path has there'
  return placed?.optional ? 'optional' : 'required'
}

/** Everything about a milestone that is the same for every reader. */
export function About({ catalog, milestone, paths, done, held, guide }: AboutProps) {
  const successor = milestone.successor && catalog.milestones.get(milestone.successor)
  const needs = milestone.prerequisites.flatMap((id) => catalog.milestones.get(id) ?? [])
  return (
    <>
      <p className="max-w-prose whitespace-pre-wrap">{milestone.description}</p>
      {milestone.retired && !milestone.own && (
        <p className="mt-4 font-semibold">
          {milestone.retirement
            ? `Retired on ${dayWords(milestone.retirement.on)}: ${milestone.retirement.reason}`
            : 'This milestone is retired: it is no longer offered.'}{' '}
          What you did counts and stays.{' '}
          {successor && (
            <>
              Its successor is <Link href={`/milestones/${successor.id}`}>{successor.title}</Link>.
            </>
          )}
        </p>
      )}
      {milestone.url && (
        <p className="mt-4 print:hidden">
          <a href={milestone.url} target="_blank" rel={milestone.own ? 'noopener noreferrer ugc' : OUT.rel}>
            {milestone.own ? 'Open the link' : `Open at ${milestone.provider}`}
            {'\u00a0'}
            <span aria-hidden="true">↗</span>
            <span className="sr-only"> (opens a new tab)</span>
          </a>
        </p>
      )}
      <dl className="mt-8">
        <Fact name="Kind">{KIND[milestone.kind]}</Fact>
        <Fact name="Provider">{milestone.own ? 'Mine: you added it yourself' : milestone.provider}</Fact>
        <Fact name="Time">
          {aboutHours(milestone.hours)} ({milestone.own ? 'your estimate' : 'an estimate'})
        </Fact>
        {!milestone.own && <Fact name="Cost">{COST[milestone.cost]}</Fact>}
        <Fact name="Skills it grants">
          {milestone.skills.length === 0 && 'None that you named.'}
          <ul className="grid gap-1">
            {milestone.skills.map(({ id, level }) => {
              const name = catalog.skills.get(id)?.name ?? id
              return (
                <li key={id}>
                  {skillWords(name, level)}
                  <TermHint terms={termsOf(guide, id)} about={name} place={id} />
                </li>
              )
            })}
          </ul>
        </Fact>
        {!milestone.own && (
          <Fact name="Easier after">
            {needs.length === 0 && 'Nothing in particular: you can start with this.'}
            <ul className="grid gap-1">
              {needs.map(({ id, title }) => (
                <li key={id}>
                  <Link href={`/milestones/${id}`}>{title}</Link>
                  {done.has(id)
                    ? ' (done)'
                    : ` (still open${missingWords(skillsMissing(catalog, id, held))})`}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact name="On paths">
          {paths.length === 0 &&
            (milestone.own
              ? 'Beside every path you walk: it counts in no percent.'
              : 'None any more: it counts in no percent.')}
          <ul className="grid gap-1">
            {paths.map((path) => (
              <li key={path.id}>
                <Link href={`/paths/${path.id}#${milestone.id}`}>{path.title}</Link>,{' '}
                {requirementOn(path, milestone.id)}
              </li>
            ))}
          </ul>
          {paths.length > 1 && <p className="text-muted text-sm">Done once, it counts on all of them.</p>}
        </Fact>
        {milestone.dataset && (
          <Fact name="Data set">
            <p>
              <a href={milestone.dataset.url} {...OUT}>
                {milestone.dataset.name}
                <span className="sr-only"> (opens a new tab)</span>
              </a>
            </p>
          </Fact>
        )}
        {milestone.evidence && <Fact name="What to show as evidence">{milestone.evidence}</Fact>}
      </dl>
    </>
  )
}
