'use client'
import { ActionForm } from '@/components/ui/action-form'
import { button } from '@/components/ui/button'
import { startAgain } from '@/lib/assessment/actions'
import type { ScriptCookie } from '@/lib/auth/cookie.names'
import { journalIn } from './journal'

/** Empties the sheet, in this browser and in the account. Results stay. */
export const StartAgain = ({ cookie }: { cookie: ScriptCookie }) => (
  <div onSubmit={() => journalIn(cookie, []).clear()}>
    <ActionForm action={startAgain}>
      <button type="submit" className={button.quiet}>
        Start again with an empty sheet
      </button>
    </ActionForm>
  </div>
)
