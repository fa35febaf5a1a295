'use client'
import { ProgressBar } from '@/components/progress/progress-bar'
import type { Sheet } from './sheet'
import { Skills } from './skills'
import { Work } from './work'

const Head = ({ sheet: { name, headline, about, email, open, numbers, foremost } }: { sheet: Sheet }) => (
  <header>
    <h1>{name}</h1>
    {headline && <p className="profile-headline">{headline}</p>}
    {open && (
      <p className="profile-open">
        <strong>Open to work:</strong> {open}
      </p>
    )}
    {numbers && <p className="profile-numbers">{numbers}</p>}
    {foremost && (
      <p className="print:hidden">
        {`Strongest in ${foremost} (`}
        <a href="#skills">what shows it</a>)
      </p>
    )}
    {about && <p className="profile-about">{about}</p>}
    {email && (
      <p>
        <a href={`mailto:${email}`}>{email}</a>
      </p>
    )}
  </header>
)

const Paths = ({ paths }: Pick<Sheet, 'paths'>) =>
  paths.length > 0 && (
    <section aria-labelledby="paths" className="profile-paths">
      <h2 id="paths">{paths.length > 1 ? 'Learning paths' : 'Learning path'}</h2>
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

/** One component for all of it: its rows are sent as they are, which is a fraction of the elements drawn from them. */
export const ProfileArticle = ({ sheet }: { sheet: Sheet }) => {
  const { lists, skills, paths, empty } = sheet
  return (
    <article className="profile">
      <Head sheet={sheet} />
      {empty && <p>No finished work is shown here yet.</p>}
      <div className="profile-made">
        <div>
          <Work of="projects" pieces={lists.projects} />
        </div>
        <div>
          <Work of="internships" pieces={lists.internships} />
          <Work of="certificates" pieces={lists.certificates} />
          <Paths paths={paths} />
        </div>
      </div>
      <Skills skills={skills} lists={lists} />
      <div className="profile-others">
        <Work of="courses" pieces={lists.courses} compact />
        <Work of="readings" pieces={lists.readings} compact />
        <Work of="events" pieces={lists.events} compact />
      </div>
      {!empty && (
        <footer>
          <p>
            <strong>Linked</strong> means that there is a page to look at. <strong>Self-declared</strong>
            {' means that it is their word so far. Waymark has checked neither.'}
          </p>
        </footer>
      )}
    </article>
  )
}
