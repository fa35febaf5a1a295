'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined
const yes = () => true
const no = () => false

/** Whether scripts run here: what cannot work without one appears with it. */
export const useScripted = (): boolean => useSyncExternalStore(never, yes, no)
