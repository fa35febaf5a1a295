import { PRIVATE } from '@/app/file-or-unavailable'
import type { Viewer } from '@/lib/auth/rules'
import { dayIn } from '@/lib/zone'

/** A file for its owner alone, named by what is in it and the day: `waymark-projects-2026-11-21.csv`. */
export const ownFile = (viewer: Viewer, text: string, type: 'text/csv' | 'application/json', name: string) =>
  new Response(text, {
    headers: {
      ...PRIVATE,
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="waymark-${name}-${dayIn(viewer.timeZone, new Date())}.${type === 'text/csv' ? 'csv' : 'json'}"`,
    },
  })
