'use client'
import { later } from '@/components/ui/later'

export const EditOwn = later(async () => (await import('./edit-own')).EditOwn)
export const SubstituteForm = later(async () => (await import('./substitute-form')).SubstituteForm)
