import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import pg from 'pg'
import { gone, isAlive } from '@/lib/launch/processes'
import { startApp } from '../support/app'
import { temporaryFolder } from '../support/postgres'
import { test } from '../support/test'

type App = Awaited<ReturnType<typeof startApp>>

const databasePid = (app: App): number =>
  Number(fs.readFileSync(path.join(app.folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

/** The web server: the launcher's child that is not the database. */
function serverPid(app: App): number {
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(app.pid)], { encoding: 'utf8' })
  return Number.parseInt(children.split('\n').find((line) => line.includes('server.mjs')) ?? '', 10)
}

/** Writes rows one by one until the connection breaks, and notes the ids whose commit was confirmed. */
async function writeUntilCut(app: App, confirmed: number[]): Promise<void> {
  const client = new pg.Client(app.databaseUrl)
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('CREATE TABLE acknowledged (id int PRIMARY KEY)')
    for (let id = 1; ; id++) {
      await client.query('INSERT INTO acknowledged VALUES ($1)', [id])
      confirmed.push(id)
    }
  } catch {
    // The cut.
  }
}

/** Reads the answer to its end: an answer half read would keep the server waiting when it stops. */
async function statusOf(url: string): Promise<number> {
  const response = await fetch(url)
  await response.text()
  return response.status
}

async function keptIn(app: App): Promise<number[]> {
  const client = new pg.Client(app.databaseUrl)
  await client.connect()
  const { rows } = await client.query<{ id: number }>('SELECT id FROM acknowledged ORDER BY id')
  await client.end()
  return rows.map(({ id }) => id)
}

test.describe('npm start', () => {
  let folder: string
  let app: App
  test.beforeEach(async () => {
    folder = temporaryFolder()
    app = await startApp({ folder })
  })
  test.afterEach(async () => {
    await app.stop()
    fs.rmSync(folder, { recursive: true })
  })

  test('prints a line with its time for each step, and the address last', () => {
    const lines = app.output().trimEnd().split('\n')
    const steps = lines.filter((line) => line.startsWith('✓ '))
    expect(
      steps.map(
        (line) =>
          /^✓ (\w+)(, [^0-9].*?)? \d+\.\d s$/.exec(line.replace(/, (\d+ |version ).*(?= \d)/, ''))?.[1],
      ),
    ).toEqual(['secrets', 'database', 'migrations', 'content', 'build', 'server'])
    expect(lines.at(-1)).toBe(app.url)
  })

  test('ends cleanly when it is asked to, and answers within five seconds the next time', async () => {
    const database = databasePid(app)
    expect(await app.stop()).toBe(0)
    expect(isAlive(database)).toBe(false)
    expect(fs.existsSync(path.join(folder, 'running.lock'))).toBe(false)
    const times: number[] = []
    // The best of three: the promise is about Waymark, not about what else the machine does at the moment.
    while (times.length < 3 && !times.some((ms) => ms < 5_000)) {
      await app.stop()
      const since = performance.now()
      app = await startApp({ folder })
      expect(await statusOf(`${app.url}/`)).toBe(200)
      times.push(performance.now() - since)
      expect(app.output()).not.toMatch(/applied|loaded/)
      expect(app.output()).toContain('build, unchanged')
    }
    expect(Math.min(...times)).toBeLessThan(5_000)
  })

  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    test(`ends cleanly when npm is sent ${signal}, and npm ends last`, async () => {
      await app.stop()
      app = await startApp({ folder, npm: true })
      const database = databasePid(app)
      process.kill(app.pid, signal)
      expect(await app.ended).toBe(0)
      expect(isAlive(database)).toBe(false)
      await expect(statusOf(app.url)).rejects.toThrow()
      expect(fs.existsSync(path.join(folder, 'running.lock'))).toBe(false)
    })

  test('has everything acknowledged after all of it was killed', async () => {
    const pids = [app.pid, serverPid(app), databasePid(app)]
    const confirmed: number[] = []
    const writing = writeUntilCut(app, confirmed)
    await expect.poll(() => confirmed.length).toBeGreaterThan(20)
    for (const pid of pids) process.kill(pid, 'SIGKILL')
    await writing
    app = await startApp({ folder })
    expect(await statusOf(`${app.url}/`)).toBe(200)
    expect((await keptIn(app)).slice(0, confirmed.length)).toEqual(confirmed)
  })

  test('leaves no web server behind when only the launcher is killed, and takes over its database', async () => {
    const server = serverPid(app)
    const database = databasePid(app)
    process.kill(app.pid, 'SIGKILL')
    expect(await gone(server, 15_000)).toBe(true)
    app = await startApp({ folder })
    expect(app.output()).toContain('taken over')
    expect(databasePid(app)).toBe(database)
  })

  test('says so and stops the database when the web server dies', async () => {
    const database = databasePid(app)
    process.kill(serverPid(app), 'SIGKILL')
    expect(await app.ended).toBe(1)
    expect(app.output().trimEnd().split('\n').at(-1)).toMatch(
      /The web server ended by itself.*waymark\.log.*npm start/,
    )
    expect(isAlive(database)).toBe(false)
  })

  test('writes one line per request, without the query', async () => {
    await statusOf(`${app.url}/?secret=1`)
    const requests = () => {
      const lines = fs.readFileSync(path.join(folder, 'logs/waymark.log'), 'utf8').split('\n')
      return lines.filter((line) => line.includes('"method":"GET"')).map((line) => JSON.parse(line))
    }
    await expect
      .poll(requests)
      .toMatchObject([{ path: '/', status: 200, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) }])
  })
})
