import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import autocannon from 'autocannon'
import { onDatabase, profileOf, publish, seed, signedIn } from '../people'
import type { Server } from '../server'
import type { Stage } from '../stage'
import { countStatements } from '../statement-log'
import { absolute, type Row } from '../table'
import { tick } from './tick'

/** Every page with its goal: for a visitor, and for somebody signed in (null: the page sends them elsewhere). */
const PAGES = [
  '/',
  '/compare',
  '/paths',
  '/paths/mle',
  '/paths/mle/known',
  '/paths/mle/specialisations',
  '/milestones/git-github',
  '/roles/mle',
  '/ladder',
  '/ladder?role=mle',
  '/glossary',
  '/assessment',
  '/assessment/result',
  '/search?q=data',
  '/search?skill=python',
  '/api/search-index',
  '/api/standings',
  '/api/search-own',
  '/sign-in',
  '/sign-up',
  '/dashboard',
  '/plan',
  '/applications',
  '/applications/import',
  '/milestones/intern-apply-20',
  '/skills',
  '/timeline',
  '/timeline?zoom=week',
  '/timeline/before',
  '/timeline/2026',
  '/timeline/2026-11',
  '/switch/ds',
  '/settings',
  '/settings/profile',
  '/settings/profile/preview',
  profileOf(1),
]
const PRIVATE = [
  '/dashboard',
  '/plan',
  '/applications',
  '/applications/import',
  '/skills',
  '/timeline',
  '/timeline/2026',
  '/timeline/2026-11',
  '/switch/ds',
  '/settings',
  '/settings/profile',
  '/settings/profile/preview',
]

/** What is made of somebody's rows for whoever looks. */
const SHOWN = [profileOf(1)]

/** Milliseconds until PostgreSQL has certainly written its log. */
const WRITTEN = 300

async function statementsOf(log: string, work: () => Promise<unknown>): Promise<number> {
  const size = fs.statSync(log).size
  await work()
  await pause(WRITTEN)
  return countStatements(fs.readFileSync(log).subarray(size).toString('utf8'))
}

const once = (server: Server, request: autocannon.Request) =>
  autocannon({ url: server.url, connections: 1, amount: 1, requests: [request] })

/** Statements per page and per tick, as PostgreSQL itself logs them. */
export async function statements(stage: Stage): Promise<Row[]> {
  const database = await stage.database()
  await seed(database, 2, 60)
  await publish(database, 1)
  const name = new URL(database).pathname.slice(1)
  await onDatabase(database, (client) => client.query(`ALTER DATABASE "${name}" SET log_statement = 'all'`))
  const product = await stage.product(database)
  const count = async (request: autocannon.Request) => {
    await once(product, request)
    return statementsOf(stage.postgresLog, () => once(product, request))
  }
  const rows: Row[] = []
  for (const path of PAGES) {
    const sides = [
      { who: 'signed out', headers: {}, atMost: 0 },
      { who: 'signed in', headers: await signedIn(1), atMost: 2 },
    ]
    for (const { who, headers, atMost } of sides) {
      if (who === 'signed out' && PRIVATE.includes(path)) continue
      const found = SHOWN.includes(path) ? 2 - (who === 'signed in' ? 1 : 0) : 0
      const figure = { id: 'P6', what: `${path} ${who}`, unit: 'statements' }
      rows.push(
        absolute(
          { ...figure, product: await count({ method: 'GET', path, headers }) },
          { atMost: atMost + found },
        ),
      )
    }
  }
  await once(product, await tick(product, 1, 'complete:fsdl-2022'))
  const reopen = await tick(product, 1, 'reopen:fsdl-2022')
  const ticked = await statementsOf(stage.postgresLog, () => once(product, reopen))
  rows.push(absolute({ id: 'P6', what: 'tick', unit: 'statements', product: ticked }, { atMost: 5 }))
  await product.stop()
  return rows
}
