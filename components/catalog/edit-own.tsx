'use client'
import { useActionState } from 'react'
import type { Option } from '@/components/facts/skill-boxes'
import { useDraft } from '@/components/ui/draft'
import { FormEnd } from '@/components/ui/form-end'
import { StoredNow } from '@/components/ui/stored-now'
import { editOwn } from '@/lib/catalog/actions'
import type { OwnFacts } from '@/lib/catalog/own.rules'
import { OwnFields } from './own-fields'
import { aboutHours, KIND, skillWords } from './words'

type EditOwnProps = {
  viewerId: string
  id: string
  version: number
  facts: OwnFacts
  skills: readonly Option[]
}

const valuesOf = ({ kind, title, url, hours, description, skills }: OwnFacts): Record<string, string> => ({
  ...{ kind, title, url: url ?? '', hours: String(hours), description: description ?? '' },
  ...{ level: String(skills[0]?.level ?? 1) },
  ...Object.fromEntries(skills.map(({ id }) => [`skills.${id}`, 'on'])),
})

/** What is written about a milestone of one's own. After a conflict what is stored stands beside what was typed. */
export function EditOwn({ viewerId, id, version, facts, skills }: EditOwnProps) {
  const [result, formAction, pending] = useActionState(editOwn, null)
  const failure = result?.ok === false ? result : null
  const from = String(failure?.current?.version ?? version)
  const unsaved = useDraft({ name: `${viewerId} ${id}`, from, answer: result })
  return (
    <details open={failure !== null || unsaved.restored} className="mt-8 print:hidden">
      <summary className="min-h-11 cursor-pointer py-2 text-accent underline underline-offset-4">
        Change what it is
      </summary>
      <form ref={unsaved.form} action={formAction} className="mt-4 grid max-w-prose gap-4" noValidate>
        <input type="hidden" name="milestoneId" value={id} />
        <input type="hidden" name="version" value={unsaved.from} />
        <OwnFields skills={skills} values={failure?.values ?? valuesOf(facts)} errors={failure?.fields} />
        {failure?.current && <Stored facts={JSON.parse(failure.current.text)} skills={skills} />}
        <FormEnd draft={unsaved} failure={failure} pending={pending} tone="secondary">
          Save milestone
        </FormEnd>
      </form>
    </details>
  )
}

const Stored = ({ facts, skills }: { facts: OwnFacts; skills: readonly Option[] }) => {
  const nameOf = (id: string) => skills.find((skill) => skill.id === id)?.name ?? id
  const granted = facts.skills.map(({ id, level }) => skillWords(nameOf(id), level))
  return (
    <StoredNow>
      <p className="wrap-anywhere">
        {[facts.title, KIND[facts.kind], aboutHours(facts.hours), facts.url, ...granted]
          .filter(Boolean)
          .join(', ')}
      </p>
      {facts.description && <p className="wrap-anywhere whitespace-pre-wrap">{facts.description}</p>}
    </StoredNow>
  )
}
