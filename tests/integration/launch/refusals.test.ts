import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { freePort } from '@/lib/launch/port'
import { birthOf } from '@/lib/launch/processes'
import { runToEnd } from '@/lib/launch/run'
import { launch } from '@/tests/support/app'
import { copyContent } from '@/tests/support/content-folder'
import { temporaryFolder } from '@/tests/support/postgres'

type Options = NonNullable<Parameters<typeof launch>[0]>

const SECRETS = { authSecret: 's'.repeat(32), databasePassword: 'p'.repeat(32) }

describe('a start that cannot go on says why in one sentence', () => {
  let folder: string
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => fs.rmSync(folder, { recursive: true }))

  /** What it printed last, after making sure that it failed and that this is no stack trace. */
  async function sentenceOf(options: Options): Promise<string> {
    const app = await launch({ folder, ...options })
    expect(await app.ended).toBe(1)
    expect(app.output()).not.toMatch(/^ +at /m)
    return app.output().trimEnd().split('\n').at(-1) ?? ''
  }

  const elsewhere = (change: (url: URL) => void) => {
    const url = new URL(inject('postgres'))
    change(url)
    return { variables: { DATABASE_URL: url.href } }
  }

  it('when the port is taken, before anything is written', async () => {
    const other = net.createServer()
    const port = await freePort()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    expect(await sentenceOf({ port })).toMatch(new RegExp(`Port ${port} is taken.*PORT=${port + 1}`))
    expect(fs.readdirSync(folder)).toEqual([])
    other.close()
  })

  it('when a variable is malformed', async () => {
    expect(await sentenceOf({ variables: { LOG_LEVEL: 'loud' } })).toMatch(/LOG_LEVEL/)
  })

  it('when nothing answers at DATABASE_URL', async () => {
    const port = await freePort()
    const sentence = await sentenceOf(elsewhere((url) => Object.assign(url, { port: String(port) })))
    expect(sentence).toMatch(/DATABASE_URL points at 127\.0\.0\.1:\d+\/postgres, and nothing answers/)
  })

  it('when DATABASE_URL has the wrong password, without repeating it', async () => {
    const sentence = await sentenceOf(elsewhere((url) => Object.assign(url, { password: 'hunter2' })))
    expect(sentence).toMatch(/DATABASE_URL.*refuses the user name or the password/)
    expect(sentence).not.toMatch(/hunter2/)
  })

  it('when the database of DATABASE_URL does not exist', async () => {
    const sentence = await sentenceOf(elsewhere((url) => Object.assign(url, { pathname: '/nowhere' })))
    expect(sentence).toMatch(/DATABASE_URL.*no database of that name.*createdb/)
  })

  it('when DATABASE_URL has a host that does not exist', async () => {
    const sentence = await sentenceOf(elsewhere((url) => Object.assign(url, { hostname: 'nowhere.invalid' })))
    expect(sentence).toMatch(/DATABASE_URL.*(no host of that name|does not answer)/)
  })

  it('when something else than PostgreSQL answers at DATABASE_URL', async () => {
    const other = net.createServer((socket) => socket.end('hello'))
    const port = await freePort()
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
    const sentence = await sentenceOf(elsewhere((url) => Object.assign(url, { port: String(port) })))
    expect(sentence).toMatch(/DATABASE_URL.*what answers there is not PostgreSQL.*[a-z]\.$/)
    other.close()
  })

  it('when WAYMARK_CONTENT names a folder without content', async () => {
    const sentence = await sentenceOf({ variables: { WAYMARK_CONTENT: folder } })
    expect(sentence).toContain(`WAYMARK_CONTENT names ${folder}, which has no folder "catalog"`)
  })

  it.runIf(process.getuid?.() === 0)('when the database was copied by root', async () => {
    fs.mkdirSync(path.join(folder, 'postgres'))
    fs.writeFileSync(path.join(folder, 'secrets.json'), JSON.stringify(SECRETS))
    expect(await sentenceOf({})).toMatch(/belongs to root.*chown -R 65534:65534/)
  })

  it('when another one runs on the same data', async () => {
    const lock = { pid: process.pid, birth: birthOf(process.pid) }
    fs.writeFileSync(path.join(folder, 'running.lock'), JSON.stringify(lock))
    expect(await sentenceOf({})).toMatch(new RegExp(`already runs on .*process ${process.pid}`))
  })

  it('when its secrets are damaged', async () => {
    fs.writeFileSync(path.join(folder, 'secrets.json'), '')
    expect(await sentenceOf({})).toMatch(/secrets\.json is damaged/)
  })

  it('when its folder cannot be made', async () => {
    const file = path.join(folder, 'a file')
    fs.writeFileSync(file, '')
    expect(await sentenceOf({ folder: path.join(file, 'data') })).toMatch(/may not write.*WAYMARK_DATA/)
  })

  it('when the content has a mistake, with file and id', async () => {
    const content = copyContent()
    content.edit<{ skills: { id: string }[] }>('guide/roles/ds.json', ({ skills }) =>
      Object.assign(skills[0] ?? {}, { id: 'tarot' }),
    )
    const sentence = await sentenceOf({ variables: { WAYMARK_CONTENT: content.folder } })
    content.remove()
    expect(sentence).toContain('roles/ds.json: ds: unknown skill "tarot"')
  })

  it('when Node is too old', async () => {
    const preload = path.join(folder, 'old.cjs')
    fs.writeFileSync(preload, "Object.defineProperty(process.versions, 'node', { value: '18.20.4' })")
    const { code, output } = await runToEnd(process.execPath, ['-r', preload, 'lib/launch/main.cjs'], {})
    expect(code).toBe(1)
    expect(output).toBe(
      'Waymark needs Node.js 20.19 or newer, and this is 18.20.4: install a newer one from https://nodejs.org and start again.\n',
    )
  })
})
