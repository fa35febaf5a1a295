import { type Option, SkillBoxes } from '@/components/facts/skill-boxes'
import { Field, TextArea } from '@/components/ui/field'
import { Labelled } from '@/components/ui/labelled'
import { KINDS, type SkillLevel } from '@/lib/catalog/rules'
import { KIND, LEVEL } from './words'

const LEVELS: readonly SkillLevel[] = [1, 2, 3]

type OwnFieldsProps = {
  skills: readonly Option[]
  /** What was typed, or what is stored: texts by the names of the fields, and `skills.<id>` for a ticked box. */
  values: Readonly<Record<string, string>>
  errors: Record<string, string> | undefined
}

/** What there is to say about a milestone of one's own. */
export const OwnFields = ({ skills, values, errors }: OwnFieldsProps) => (
  <>
    <Field name="title" label="Title" maxLength={200} defaultValue={values.title} error={errors?.title} />
    <div className="grid gap-4 sm:grid-cols-2">
      <Labelled label="Kind" hint="What comes closest." error={errors?.kind}>
        {(wiring) => (
          <select {...wiring} name="kind" defaultValue={values.kind ?? 'course'} key={values.kind}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {KIND[kind]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Field
        name="hours"
        label="Hours"
        hint="Your estimate of the whole work."
        inputMode="decimal"
        defaultValue={values.hours}
        error={errors?.hours}
      />
    </div>
    <Field name="url" label="Link" type="url" defaultValue={values.url} error={errors?.url} />
    <TextArea
      name="description"
      label="What it is"
      defaultValue={values.description}
      error={errors?.description}
    />
    <SkillBoxes
      name="skills"
      label="Skills it grants"
      options={skills}
      ticked={skills.filter(({ id }) => values[`skills.${id}`]).map(({ id }) => id)}
      error={errors?.skills}
    />
    <Labelled label="At which level" hint="On your own word, as everything here." error={errors?.level}>
      {(wiring) => (
        <select {...wiring} name="level" defaultValue={values.level ?? '1'} key={values.level}>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {LEVEL[level]}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  </>
)
