import type { ComponentProps } from 'react'
import { button } from '@/components/ui/button'
import { useDraft } from '@/components/ui/draft'
import { Field } from '@/components/ui/field'
import { Refusal } from '@/components/ui/refusal'
import { StoredNow } from '@/components/ui/stored-now'
import { Unsaved } from '@/components/ui/unsaved'
import { isWebAddress } from '@/lib/link.rules'
import type { OwnLink } from '@/lib/progress/own-link.rules'
import type { Failure } from '@/lib/result'

type OwnLinkRowProps = {
  viewerId: string
  milestoneId: string
  link: OwnLink
  sends: Pick<ComponentProps<'form'>, 'action' | 'onSubmit'>
  /** Why the last change of it was refused. */
  failure: Failure | null
}

/** One link, and behind "Change" its title, its address and its end. Checked at the door, and again before it leads anywhere. */
export function OwnLinkRow(props: OwnLinkRowProps) {
  const { title, url, version } = props.link
  const name = title ?? url
  return (
    <li className="grid gap-1">
      <p className="min-w-0 wrap-anywhere">
        {isWebAddress(url) ? (
          <a href={url} target="_blank" rel="noopener noreferrer ugc">
            {name}
            <span className="sr-only"> (opens a new tab)</span>
          </a>
        ) : (
          name
        )}
      </p>
      <details open={props.failure !== null}>
        <summary className="min-h-6 w-fit cursor-pointer text-muted text-sm" aria-label={`Change: ${name}`}>
          Change
        </summary>
        {/* With each version its fields begin anew. */}
        <LinkForm key={version} {...props} />
      </details>
    </li>
  )
}

function LinkForm({
  viewerId,
  milestoneId,
  link: { id, title, url, version },
  sends,
  failure,
}: OwnLinkRowProps) {
  const typed = failure?.values
  const from = String(failure?.current?.version ?? version)
  const unsaved = useDraft({ name: `${viewerId} link ${id}`, from, answer: failure })
  return (
    <form {...sends} ref={unsaved.form} noValidate className="grid gap-3 py-3">
      <input type="hidden" name="milestoneId" value={milestoneId} />
      <Field
        name="url"
        label="Address"
        type="url"
        defaultValue={typed?.url ?? url}
        error={failure?.fields?.url}
      />
      <Field
        name="title"
        label="Title"
        maxLength={200}
        defaultValue={typed?.title ?? title ?? ''}
        error={failure?.fields?.title}
      />
      {failure?.current && (
        <StoredNow>
          <p className="wrap-anywhere whitespace-pre-wrap">{failure.current.text}</p>
        </StoredNow>
      )}
      <Unsaved draft={unsaved} />
      <Refusal failure={failure} />
      <p className="flex gap-6">
        <button type="submit" name="link" value={`edit:${id}:${unsaved.from}`} className={button.secondary}>
          Save link
        </button>
        <button type="submit" name="link" value={`remove:${id}:${version}`} className={button.quiet}>
          Remove link
        </button>
      </p>
    </form>
  )
}
