'use client'
import { later } from '@/components/ui/later'

export const StandForm = later(async () => (await import('./stand-form')).StandForm)
