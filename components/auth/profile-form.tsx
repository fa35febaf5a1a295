'use client'
import { saveProfile } from '@/lib/auth/actions'
import { AccountForm } from './account-form'

type ProfileFormProps = { displayName: string; timeZone: string; version: number; zones: readonly string[] }

/** Display name and time zone. After a change in another window both are shown and nothing is overwritten unseen. */
export const ProfileForm = ({ displayName, timeZone, version, zones }: ProfileFormProps) => (
  <AccountForm
    action={saveProfile}
    submit="Save profile"
    done="Saved."
    hidden={{ version }}
    fields={[
      {
        name: 'displayName',
        label: 'Display name',
        defaultValue: displayName,
        autoComplete: 'name',
        maxLength: 80,
      },
      {
        name: 'timeZone',
        label: 'Time zone',
        hint: 'Decides which calendar day a milestone falls on.',
        defaultValue: timeZone,
        list: 'time-zones',
        autoComplete: 'off',
      },
    ]}
  >
    <datalist id="time-zones">
      {zones.map((zone) => (
        <option key={zone} value={zone} />
      ))}
    </datalist>
  </AccountForm>
)
