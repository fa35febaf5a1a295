import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onConnection } from '@/lib/launch/postgres/cluster'
import { keep } from '@/lib/launch/postgres/keep'
import { isAlive, until } from '@/lib/launch/processes'
import { startPostgres, temporaryFolder } from '@/tests/support/postgres'

type Postgres = Awaited<ReturnType<typeof startPostgres>>

const count = async (cluster: Postgres) => {
  const { rows } = await onConnection(cluster.urlOf('postgres'), (client) =>
    client.query<{ id: number }>('SELECT id FROM acknowledged ORDER BY id'),
  )
  return rows.map(({ id }) => id)
}

/** Inserts one row after the other until the connection breaks. Returns the ids whose commit was confirmed. */
async function writeUntilCut(cluster: Postgres): Promise<number[]> {
  const client = new pg.Client(cluster.urlOf('postgres'))
  client.on('error', () => undefined)
  await client.connect()
  const confirmed: number[] = []
  try {
    for (let id = 1; ; id++) {
      await client.query('INSERT INTO acknowledged VALUES ($1)', [id])
      confirmed.push(id)
    }
  } catch {
    return confirmed
  }
}

describe('the embedded PostgreSQL', () => {
  let cluster: Postgres
  const others: Postgres[] = []
  beforeEach(async () => {
    cluster = await startPostgres()
  })
  afterEach(async () => {
    for (const each of [cluster, ...others.splice(0)]) await each.dispose()
  })
  const again = async (folder = cluster.folder, port?: number) => {
    const next = await startPostgres(folder, port)
    others.push(next)
    return next
  }

  it('keeps its promise of durability switched on', async () => {
    const { rows } = await onConnection(cluster.urlOf('postgres'), (client) => client.query('SHOW fsync'))
    expect(rows).toEqual([{ fsync: 'on' }])
  })

  it('listens to this machine only and asks for the password', async () => {
    const { rows } = await onConnection(cluster.urlOf('postgres'), (client) =>
      client.query('SHOW listen_addresses'),
    )
    expect(rows).toEqual([{ listen_addresses: '127.0.0.1' }])
    const wrong = new URL(cluster.urlOf('postgres'))
    wrong.password = 'wrong'
    await expect(onConnection(wrong.href, async () => undefined)).rejects.toMatchObject({ code: '28P01' })
  })

  it('is taken over when it still runs', async () => {
    const next = await again()
    expect(next).toMatchObject({ adopted: true, pid: cluster.pid, port: cluster.port })
  })

  it('does not mistake the server of a copied folder for its own', async () => {
    const copy = temporaryFolder()
    await onConnection(cluster.urlOf('postgres'), (client) => client.query('CHECKPOINT'))
    fs.cpSync(cluster.folder, copy, { recursive: true })
    const { uid, gid } = fs.statSync(path.join(cluster.folder, 'postgres'))
    const own = (folder: string): void => {
      fs.chownSync(folder, uid, gid)
      if (fs.statSync(folder).isDirectory())
        for (const name of fs.readdirSync(folder)) own(path.join(folder, name))
    }
    own(path.join(copy, 'postgres'))
    fs.chmodSync(path.join(copy, 'postgres'), 0o700)
    const other = await again(copy)
    expect(other.adopted).toBe(false)
    expect(other.pid).not.toBe(cluster.pid)
    expect(isAlive(cluster.pid)).toBe(true)
  })

  it('is not left running when it does not accept the password', async () => {
    await cluster.stop()
    fs.writeFileSync(path.join(cluster.folder, 'password'), 'another')
    await expect(again()).rejects.toThrow(/does not accept the password/)
    const pidFile = path.join(cluster.folder, 'postgres/postmaster.pid')
    expect(await until(() => !fs.existsSync(pidFile), 5_000)).toBe(true)
  })

  it('starts although its old process id now belongs to another program', async () => {
    const file = path.join(cluster.folder, 'postgres/postmaster.pid')
    const lines = fs.readFileSync(file, 'utf8').split('\n')
    await cluster.stop()
    fs.writeFileSync(file, [process.pid, ...lines.slice(1)].join('\n'))
    const next = await again()
    expect(next.adopted).toBe(false)
  })

  it('throws away what an interrupted first start left', async () => {
    await cluster.stop()
    const data = path.join(cluster.folder, 'postgres')
    fs.renameSync(data, `${data}.new`)
    fs.rmSync(path.join(`${data}.new`, 'PG_VERSION'))
    expect((await again()).adopted).toBe(false)
    expect(fs.existsSync(`${data}.new`)).toBe(false)
  })

  it('has every acknowledged row after it was killed', async () => {
    await onConnection(cluster.urlOf('postgres'), (client) =>
      client.query('CREATE TABLE acknowledged (id int PRIMARY KEY)'),
    )
    const writing = writeUntilCut(cluster)
    setTimeout(() => process.kill(cluster.pid, 'SIGKILL'), 300)
    const confirmed = await writing
    expect(confirmed.length).toBeGreaterThan(20)
    const kept = await count(await again())
    expect(kept.slice(0, confirmed.length)).toEqual(confirmed)
  })

  it('is started again on its port when it ends by itself', async () => {
    const told: string[] = []
    const stop = keep(
      cluster,
      () => again(cluster.folder, cluster.port),
      (sentence) => told.push(sentence),
    )
    process.kill(cluster.pid, 'SIGKILL')
    expect(await until(() => told.length > 0, 5_000)).toBe(true)
    expect(told[0]).toMatch(/started again/)
    expect(others[0]?.port).toBe(cluster.port)
    await stop()
    expect(isAlive(others[0]?.pid ?? 0)).toBe(false)
  })
})
