import { ProgressBar } from '@/components/progress/progress-bar'
import { type Shown, showsWork } from '@/lib/profile/shown.rules'
import { Certificates, Internships, Others, Projects } from './made'
import { Skills } from './skills'
import { numbersOf, openWords } from './words'
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
