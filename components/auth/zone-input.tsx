'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined
const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const unknown = () => 'UTC'

/** The browser's own time zone, in a hidden field; UTC without JavaScript. Changed in the settings at any time. */
export const ZoneInput = () => (
  <input type="hidden" name="zone" value={useSyncExternalStore(never, here, unknown)} />
)
