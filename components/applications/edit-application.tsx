'use client'
import { useActionState } from 'react'
import { useDraft } from '@/components/ui/draft'
import { FormEnd } from '@/components/ui/form-end'
import { StoredNow } from '@/components/ui/stored-now'
import { edit } from '@/lib/applications/actions'
import type { ApplicationFacts, Internship } from '@/lib/applications/rules'
import { MainFields, MoreFields } from './application-fields'

type EditApplicationProps = ApplicationFacts & {
  viewerId: string
  id: string
  version: number
  internships: readonly Internship[]
}

const NAMES: Record<keyof ApplicationFacts, string> = {
  company: 'Company',
  role: 'Role',
  place: 'Place',
  link: 'Link',
  contacts: 'Contacts',
  nextAction: 'Next action',
  nextActionOn: 'Next action on',
  notes: 'Notes',
  milestoneId: 'Leads to',
}

/** What is written about an application. After a conflict what is stored stands beside what was typed. */
export function EditApplication({ viewerId, id, version, internships, ...facts }: EditApplicationProps) {
  const [result, formAction, pending] = useActionState(edit, null)
  const failure = result?.ok === false ? result : null
  const values = failure?.values ?? facts
  const from = String(failure?.current?.version ?? version)
  const unsaved = useDraft({ name: `${viewerId} application ${id}`, from, answer: result })
  return (
    <form ref={unsaved.form} action={formAction} className="grid max-w-3xl gap-4" noValidate>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={unsaved.from} />
      <MainFields values={values} errors={failure?.fields} />
      <MoreFields values={values} errors={failure?.fields} internships={internships} />
      {failure?.current && <Stored facts={JSON.parse(failure.current.text)} internships={internships} />}
      <FormEnd draft={unsaved} failure={failure} pending={pending} tone="secondary">
        Save application
      </FormEnd>
    </form>
  )
}

type StoredProps = { facts: ApplicationFacts; internships: readonly Internship[] }

const titleIn = (internships: readonly Internship[], milestoneId: string | null) =>
  internships.find(({ id }) => id === milestoneId)?.title ?? milestoneId

const Stored = ({ facts, internships }: StoredProps) => (
  <StoredNow>
    {(Object.keys(NAMES) as (keyof ApplicationFacts)[])
      .filter((name) => facts[name])
      .map((name) => (
        <p key={name} className="wrap-anywhere whitespace-pre-wrap">
          {NAMES[name]}: {name === 'milestoneId' ? titleIn(internships, facts[name]) : facts[name]}
        </p>
      ))}
  </StoredNow>
)
