import { LEVEL } from '@/components/catalog/words'
import { Level } from '@/components/skills/level'
import type { Portfolio } from '@/lib/portfolio/rules'
import { placeOf, TierMark } from './work'

type Skill = Portfolio['skills'][number]

/** So many pieces of evidence are named; the others stand on the page as well. */
const MOST = 3

const LEVELS = [3, 2, 1, null] as const

const Skill = ({ skill: { name, level, tier, evidence } }: { skill: Skill }) => (
  <li>
    <p>
      <Level level={level ?? 0} />
      <strong>{name}</strong> <TierMark tier={tier} />
    </p>
    <p>
      {evidence.slice(0, MOST).map(({ milestoneId, title }, place) => (
        <span key={milestoneId}>
          {place > 0 && ', '}
          <a href={`#${placeOf(milestoneId)}`}>{title}</a>
        </span>
      ))}
      {evidence.length > MOST && ` and ${evidence.length - MOST} more`}
    </p>
  </li>
)

/** The skills that the work above shows, by level, each with its tier and what shows it. */
export const Skills = ({ skills }: { skills: readonly Skill[] }) =>
  skills.length > 0 && (
    <section aria-labelledby="skills" className="work-skills">
      <h2 id="skills">Skills, and what shows them</h2>
      {LEVELS.map((level) => {
        const some = skills.filter((skill) => skill.level === level)
        return (
          some.length > 0 && (
            <div key={level ?? 'shown'}>
              <h3>{level ? LEVEL[level] : 'shown in a project'}</h3>
              <ul>
                {some.map((skill) => (
                  <Skill key={skill.id} skill={skill} />
                ))}
              </ul>
            </div>
          )
        )
      })}
    </section>
  )
