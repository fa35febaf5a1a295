import { dayWords } from '@/components/trail/day-words'
import type { Shown } from '@/lib/profile/shown.rules'
import { validWords } from './words'
import { Entry, List } from './work'

export const Projects = ({ work }: Pick<Shown, 'work'>) => (
  <List of="projects">
    {work.projects.map((project) => {
      const { milestoneId, question, data, result, industry, skills } = project
      const told = [
        ['Question', question],
        ['Data', data],
        ['Result', result],
      ] as const
      return (
        <Entry key={milestoneId} work={project} said={[industry]}>
          {told.some(([, text]) => text) && (
            <dl>
              {told.map(
                ([label, text]) =>
                  text && (
                    <div key={label}>
                      <dt>{label}</dt>
                      <dd>{text}</dd>
                    </div>
                  ),
              )}
            </dl>
          )}
          {skills.length > 0 && <p className="work-shows">{skills.join(' · ')}</p>}
        </Entry>
      )
    })}
  </List>
)

export const Internships = ({ work }: Pick<Shown, 'work'>) => (
  <List of="internships">
    {work.internships.map((each) => {
      const { milestoneId, position, startedOn } = each
      return (
        <Entry
          key={milestoneId}
          work={position ? { ...each, title: `${position.role}, ${position.company}` } : each}
          since={startedOn}
          said={[position?.place ?? null]}
        />
      )
    })}
  </List>
)

export const Certificates = ({ work, today }: Pick<Shown, 'work'> & { today: string }) => (
  <List of="certificates">
    {work.certificates.map((each) => (
      <Entry
        key={each.milestoneId}
        work={{ ...each, when: null }}
        said={[
          [each.issuer, each.exam].filter(Boolean).join(' '),
          each.earnedOn && `earned on ${dayWords(each.earnedOn)}`,
          validWords(each.expiresOn, today),
        ]}
      />
    ))}
  </List>
)

export const Others = ({ work }: Pick<Shown, 'work'>) => (
  <div className="profile-others">
    <List of="courses" compact>
      {work.courses.map((each) => (
        <Entry key={each.milestoneId} work={each} said={[each.provider]} />
      ))}
    </List>
    <List of="readings" compact>
      {work.readings.map((each) => (
        <Entry key={each.milestoneId} work={each} said={[each.work]} />
      ))}
    </List>
    <List of="events" compact>
      {work.events.map((each) => (
        <Entry key={each.milestoneId} work={each} said={[each.name, each.role, each.place]} />
      ))}
    </List>
  </div>
)
