import { sectionId } from './section'

const SECTIONS = [
  'Profile',
  'Public profile',
  'Signing in',
  'Signed-in browsers',
  'Pace and rhythm',
  'Appearance and language',
  'Privacy and links',
  'Data',
  'Delete account',
]

/** The subjects of the settings, each a jump away. */
export const Overview = () => (
  <nav aria-label="Settings" className="print:hidden">
    <ul className="flex flex-wrap gap-x-5 gap-y-2">
      {SECTIONS.map((title) => (
        <li key={title}>
          <a href={`#${sectionId(title)}`}>{title}</a>
        </li>
      ))}
    </ul>
  </nav>
)
