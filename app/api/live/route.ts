export const dynamic = 'force-dynamic'

/** Whether the process answers; it asks nobody else. */
export const GET = () => Response.json({ status: 'live' }, { headers: { 'Cache-Control': 'no-store' } })
