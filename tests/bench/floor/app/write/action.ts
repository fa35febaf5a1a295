'use server'
import { db } from '../../db'

/** One durable write and a small result. */
export async function write(form: FormData): Promise<{ ok: true; id: string }> {
  const { id } = await db().activity.create({
    data: {
      userId: String(form.get('userId')),
      milestoneId: String(form.get('milestoneId')),
      kind: 'done',
      occurredOn: new Date('2026-01-01'),
    },
    select: { id: true },
  })
  return { ok: true, id: String(id) }
}
