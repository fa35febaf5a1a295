import type { Conflict, ImportPreview, PreviewLine } from '@/lib/archive/rules'
import { GROUP_NAMES } from './words'

/** What is here otherwise: what stays unless its box is ticked, and what stays whatever is ticked. */
export function Conflicts({ lines }: Pick<ImportPreview, 'lines'>) {
  const others = lines.filter(({ other }) => other > 0)
  if (others.length === 0) return null
  return (
    <section aria-labelledby="otherwise" className="grid w-full max-w-3xl gap-5">
      <h2 id="otherwise">Here otherwise</h2>
      <p className="max-w-prose">
        It stays as it is here unless you tick it: then it becomes as it is in the file, and your history says
        so from today. What has no box stays: your history itself, and what is kept together with it. To have
        all of it as in the file, import it into a new account.
      </p>
      {others.map((line) => (
        <Group key={line.group} {...line} />
      ))}
    </section>
  )
}

const Group = ({ group, other, others, choices }: PreviewLine) => {
  const stays = others.filter(({ choice }) => !choice)
  return (
    <fieldset className="grid gap-3 border-line border-t pt-4">
      <legend className="float-left font-semibold">{GROUP_NAMES[group]}</legend>
      {choices > 1 && (
        <Box name={`all.${group}`}>
          Take the file’s for all {choices.toLocaleString('en')}
          {choices < other && ' that can be taken'}
          {choices > others.length && ', also those not named here'}
        </Box>
      )}
      {others.map((each) => each.choice && <Choice key={each.choice.subject} {...each} />)}
      {stays.length > 0 && (
        <p className="wrap-anywhere text-muted">
          Stays as it is here: {stays.map(({ name }) => name || GROUP_NAMES[group]).join('; ')}
        </p>
      )}
      {other > others.length && <p className="text-muted">And {other - others.length} more.</p>}
    </fieldset>
  )
}

const Box = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <label className="flex items-baseline gap-2">
    <input type="checkbox" name={name} />
    <span className="wrap-anywhere">{children}</span>
  </label>
)

const Choice = ({ name, choice }: Conflict) =>
  choice && (
    <div className="grid gap-1">
      <Box name={`take.${choice.subject}`}>{name ? `Take the file’s: ${name}` : 'Take the file’s'}</Box>
      <ul className="wrap-anywhere grid gap-1 pl-6 text-muted text-sm">
        {choice.differences.map(({ what, here, there }) => (
          <li key={what}>
            {what}: {here} here, {there} in the file
          </li>
        ))}
      </ul>
    </div>
  )
