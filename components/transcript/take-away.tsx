import { Link } from '@/components/ui/link'
import { TABLES } from '@/lib/transcript/table.rules'

/** Everything that leaves in a format of the field, for whichever page has a place for it. `onTranscript`: that page is open. */
export const TakeAway = ({ onTranscript = false }) => (
  <section aria-labelledby="take-away" className="grid max-w-prose gap-4">
    <h2 id="take-away">Take it with you</h2>
    <ul className="grid list-disc gap-2 pl-5">
      {!onTranscript && (
        <li>
          <Link href="/transcript">Transcript</Link>: what you finished, to be printed
        </li>
      )}
      <li>
        <a href="/transcript/resume.json" download>
          Résumé
        </a>{' '}
        as JSON Resume, which other programs make a page of
      </li>
      <li>
        <Link href="/badges">Badges</Link>: a signed file of a finished project, internship or path (Open
        Badges 3.0)
      </li>
      <li>
        <Link href="/plan#feed">Calendar</Link>: a private feed of your days
      </li>
      <li>
        Tables for a spreadsheet (CSV):{' '}
        {[...TABLES, 'timeline'].map((name) => (
          <span key={name}>
            <a href={`/transcript/${name}.csv`} download>
              {name}
            </a>
            ,{' '}
          </span>
        ))}
        <a href="/applications/export" download>
          applications
        </a>
      </li>
    </ul>
  </section>
)
