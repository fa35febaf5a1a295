'use client'
import { later } from '@/components/ui/later'
import './checklist.css'

export const DateDone = later(async () => (await import('./date-done')).DateDone)
export const Checklist = later(async () => (await import('./checklist')).Checklist)
export const OwnLinks = later(async () => (await import('./own-links')).OwnLinks)
