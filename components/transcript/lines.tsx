import { aboutHours, KIND } from '@/components/catalog/words'
import { TIER } from '@/components/facts/words'
import { dayWords, whenWords } from '@/components/trail/day-words'
import type { Line, Part } from '@/lib/transcript/rules'
import './transcript.css'

const SEVERAL: Record<Part['kind'], string> = {
  internship: 'Internships',
  project: 'Side projects',
  certification: 'Certifications',
  course: 'Courses',
  reading: 'Readings',
  event: 'Events',
  preparation: 'Getting ready to apply',
}

const aboutOf = ({ at, expiresOn, hours }: Line, hidesHours: boolean) =>
  [
    at,
    expiresOn && `expires ${dayWords(expiresOn)}`,
    hours && !hidesHours && `${aboutHours(hours)} (estimate)`,
  ]
    .filter(Boolean)
    .join(', ')

const OneLine = ({ line, hidesHours }: { line: Line; hidesHours: boolean }) => (
  <li className="transcript-line">
    <span className="text-muted">{line.when ? whenWords(line.when) : 'known before'}</span>
    <span className="wrap-anywhere">
      <span className="line-clamp-4 font-semibold">{line.title}</span>
      <span className="text-muted">{aboutOf(line, hidesHours)}</span>
      {line.proof && (
        <a href={line.proof} rel="noopener noreferrer ugc" className="transcript-proof">
          {line.proof}
        </a>
      )}
    </span>
    <span>{TIER[line.tier].name}</span>
  </li>
)

/** What somebody finished, kind by kind. */
export const Lines = ({ parts, hidesHours }: { parts: readonly Part[]; hidesHours: boolean }) => (
  <div className="grid gap-8 print:gap-4">
    {parts.map(({ kind, lines }) => (
      <section key={kind} aria-labelledby={kind}>
        <h2 id={kind}>{lines.length > 1 || kind === 'preparation' ? SEVERAL[kind] : KIND[kind]}</h2>
        <ul>
          {lines.map((line) => (
            <OneLine key={line.id} line={line} hidesHours={hidesHours} />
          ))}
        </ul>
      </section>
    ))}
  </div>
)
