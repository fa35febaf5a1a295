import { ProgressBar } from '@/components/progress/progress-bar'
import { dayWords } from '@/components/trail/day-words'
import { type Shown, showsWork } from '@/lib/profile/shown.rules'
import { Skills } from './skills'
import { numbersOf, openWords, validWords } from './words'
import { Entry, List } from './work'
import './profile.css'

type ProfileProps = { shown: Shown; today: string }

const Head = ({ shown, today }: ProfileProps) => {
  const { name, headline, about, email, openToWork } = shown
  const numbers = numbersOf(shown)
  return (
    <header>
      <h1>{name}</h1>
      {headline && <p className="profile-headline">{headline}</p>}
      {openToWork && (
        <p className="profile-open">
          <strong>Open to work:</strong> {openWords(openToWork, today)}
        </p>
      )}
      {numbers.length > 0 && <p className="profile-numbers">{numbers.join(' · ')}</p>}
      {about && <p className="profile-about">{about}</p>}
      {email && (
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
      )}
    </header>
  )
}

const Projects = ({ work }: Pick<Shown, 'work'>) => (
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

const Internships = ({ work }: Pick<Shown, 'work'>) => (
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

const Certificates = ({ work, today }: Pick<Shown, 'work'> & { today: string }) => (
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

const Others = ({ work }: Pick<Shown, 'work'>) => (
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

const Paths = ({ paths }: Pick<Shown, 'paths'>) =>
  paths.length > 0 && (
    <section aria-labelledby="paths" className="profile-paths">
      <h2 id="paths">Learning path{paths.length > 1 && 's'}</h2>
      <ul>
        {paths.map(({ id, title, progress }) => (
          <li key={id} data-path={id}>
            <p>{title}</p>
            {progress && <ProgressBar title={title} progress={progress} />}
          </li>
        ))}
      </ul>
    </section>
  )

/**
 * Somebody as others see them: what they made first, then what it shows. It draws what it is given and asks nothing about who looks,
 * so the owner's preview, the public page and a share link are the same, byte for byte.
 */
export const Profile = ({ shown, today }: ProfileProps) => (
  <article className="profile">
    <Head shown={shown} today={today} />
    {!showsWork(shown) && <p>No finished work is shown here yet.</p>}
    <div className="profile-made">
      <div>
        <Projects work={shown.work} />
      </div>
      <div>
        <Internships work={shown.work} />
        <Certificates work={shown.work} today={today} />
        <Paths paths={shown.paths} />
      </div>
    </div>
    <Skills skills={shown.work.skills} />
    <Others work={shown.work} />
    {showsWork(shown) && (
      <footer>
        <p>
          <strong>Linked</strong> means that there is a page to look at. <strong>Self-declared</strong> means
          that it is their word so far. Waymark has checked neither.
        </p>
      </footer>
    )}
  </article>
)
