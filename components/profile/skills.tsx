import { Level } from '@/components/skills/level'
import { MoreOnScreen } from './more'
import type { Sheet } from './sheet'
import { placeOf, TierMark } from './work'

type SkillsProps = Pick<Sheet, 'skills' | 'lists'>

/** The skills that the work of the page shows, by level, each with its tier and what shows it. */
export const Skills = ({ skills, lists }: SkillsProps) => {
  const titles = new Map(Object.values(lists).flatMap((list) => list.map(({ id, title }) => [id, title])))
  return (
    skills.length > 0 && (
      <section aria-labelledby="skills" className="work-skills">
        <h2 id="skills">Skills, and what shows them</h2>
        {skills.map(({ title, level, skills }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {skills.map(({ name, tier, by, more, onScreen }) => (
                <li key={name} data-on-screen={onScreen}>
                  <p>
                    <Level level={level} />
                    <strong>{name}</strong> <TierMark tier={tier} />
                  </p>
                  <p>
                    {by.map((id, place) => (
                      <span key={id}>
                        {place > 0 && ', '}
                        <a href={`#${placeOf(id)}`}>{titles.get(id)}</a>
                      </span>
                    ))}
                    {more && ` and ${more} more`}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <MoreOnScreen of={skills.flatMap((level) => level.skills)} />
      </section>
    )
  )
}
