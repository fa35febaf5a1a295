'use client'
import { later } from '@/components/ui/later'

export const FactsForm = later(async () => (await import('./facts-form')).FactsForm)
