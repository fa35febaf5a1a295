'use client'
import { useState } from 'react'
import { button } from '@/components/ui/button'
import { useDraft } from '@/components/ui/draft'
import { Field } from '@/components/ui/field'
import { Refusal } from '@/components/ui/refusal'
import { UndoBar } from '@/components/ui/undo-bar'
import { Unsaved } from '@/components/ui/unsaved'
import { MOST_LINKS, type OwnLink } from '@/lib/progress/own-link.rules'
import { OwnLinkRow } from './own-link-row'
import { useLinks } from './use-links'

type OwnLinksProps = {
  viewerId: string
  milestoneId: string
  links: readonly OwnLink[]
  /** For the next link that is added: known before it is sent, so that a form sent twice adds it once. */
  newId: string
}

/** Links of one's own to what belongs to a milestone, with the forms that change them. */
export function OwnLinks({ viewerId, milestoneId, links, newId }: OwnLinksProps) {
  const [nextId, setNextId] = useState(newId)
  const { answer, formAction, submit, failure, said, undo, dismiss } = useLinks(() => {
    setNextId(crypto.randomUUID())
    unsaved.form.current?.reset()
  })
  const name = `${viewerId} link of ${milestoneId}`
  const unsaved = useDraft({ name, from: String(links.length), answer, anew: true })
  const sent = failure?.values?.link ?? ''
  const refused = sent.startsWith('add:') ? failure : null
  const sends = { action: formAction, onSubmit: submit }
  return (
    <section aria-labelledby="links" className="grid max-w-prose gap-4">
      <h3 id="links">Your links</h3>
      {links.length === 0 && (
        <p className="text-muted">Slides, a thread, a repository: what you want to find again here.</p>
      )}
      {links.length > 0 && (
        <ul className="grid gap-2">
          {links.map((link) => (
            <OwnLinkRow
              key={link.id}
              {...{ viewerId, milestoneId, link, sends }}
              failure={sent.includes(link.id) ? failure : null}
            />
          ))}
        </ul>
      )}
      {links.length < MOST_LINKS ? (
        <form {...sends} ref={unsaved.form} noValidate className="grid gap-3">
          <input type="hidden" name="milestoneId" value={milestoneId} />
          <div className="grid gap-3 sm:grid-cols-2">
            <Field
              name="url"
              label="Address of a link"
              type="url"
              autoComplete="off"
              defaultValue={refused?.values?.url}
              error={refused?.fields?.url}
            />
            <Field
              name="title"
              label="Its title, if you like"
              maxLength={200}
              autoComplete="off"
              defaultValue={refused?.values?.title}
              error={refused?.fields?.title}
            />
          </div>
          <Unsaved draft={unsaved} />
          <Refusal failure={refused} />
          <p>
            <button type="submit" name="link" value={`add:${nextId}:0`} className={button.secondary}>
              Add link
            </button>
          </p>
        </form>
      ) : (
        <p className="text-muted">A milestone has room for {MOST_LINKS} links. Remove one to add another.</p>
      )}
      <form {...sends}>
        <input type="hidden" name="milestoneId" value={milestoneId} />
        <UndoBar said={said} undo={undo} dismiss={dismiss} name="link" />
      </form>
    </section>
  )
}
