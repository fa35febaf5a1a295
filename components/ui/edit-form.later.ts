'use client'
import { later } from './later'

export const EditForm = later(async () => (await import('./edit-form')).EditForm)
