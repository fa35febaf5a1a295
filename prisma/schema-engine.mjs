#!/usr/bin/env node
// Stands in for the Rust `schema-engine` binary (PRISMA_SCHEMA_ENGINE_BINARY): same newline-delimited
// JSON-RPC on stdio, answered by Prisma's own WASM build of that engine over @prisma/adapter-pg.
import crypto from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import readline from 'node:readline'
import { parseArgs } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'

const complain = (...words) => process.stderr.write(`${words.join(' ')}\n`)

// adapter-pg 7.10 cannot map the catalogue type "char" (oid 18): report it as text.
const addFields = pg.Result.prototype.addFields
pg.Result.prototype.addFields = function (fields) {
  for (const f of fields) if (f.dataTypeID === 18) f.dataTypeID = 25
  return addFields.call(this, fields)
}

class MigrationPg extends PrismaPg {
  constructor(config) {
    super(config) // discrete host/port/…: with a connectionString the shadow database would be the main one
    this.pgConfig = config
  }
  async connect() {
    const adapter = await super.connect()
    // adapter-pg splits scripts on every ";" ($$ bodies break, a failure leaves half a migration applied).
    // One simple query runs the whole file in one implicit transaction, as the native engine does.
    adapter.executeScript = (script) =>
      adapter
        .underlyingDriver()
        .query(script)
        .then(
          () => {},
          (e) => adapter.onError(e),
        )
    return adapter
  }
  async connectToShadowDb() {
    const admin = await this.connect()
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    await admin.executeScript(`CREATE DATABASE "${database}"`)
    const shadow = await new MigrationPg({ ...this.pgConfig, database }).connect()
    const close = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      // adapter-pg drops the database before it closes its own pool
      await close()
      await admin.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`)
      await admin.dispose()
    }
    return shadow
  }
}

const require = createRequire(import.meta.url)
const dir = path.dirname(require.resolve('@prisma/schema-engine-wasm'))
const wasm = await import(path.join(dir, 'schema_engine_bg.js'))
const { instance } = await WebAssembly.instantiate(fs.readFileSync(path.join(dir, 'schema_engine_bg.wasm')), {
  './schema_engine_bg.js': wasm,
})
wasm.__wbg_set_wasm(instance.exports)
instance.exports.__wbindgen_start()

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    datasource: { type: 'string' },
    datamodels: { type: 'string', multiple: true },
    version: { type: 'boolean' },
  },
})
if (values.version) {
  process.stdout.write(`schema-engine-wasm ${wasm.version()}\n`)
  process.exit(0)
}
const url = values.datasource ? JSON.parse(values.datasource).url : process.env.DATABASE_URL
const config = { ...parseIntoClientConfig(url), max: 1 }

if (positionals[0] === 'cli') {
  // can-connect-to-database | create-database | drop-database
  const database = config.database
  const run = async (db, sql) => {
    const c = new pg.Client({ ...config, database: db })
    await c.connect()
    try {
      if (sql) await c.query(sql)
    } finally {
      await c.end()
    }
  }
  try {
    if (positionals[1] === 'create-database')
      await run('postgres', `CREATE DATABASE ${pg.escapeIdentifier(database)}`)
    else if (positionals[1] === 'drop-database')
      await run('postgres', `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`)
    else await run(database)
    process.exit(0)
  } catch (e) {
    const error_code = e.code === '3D000' ? 'P1003' : e.code === '28P01' ? 'P1000' : 'P1001'
    complain(
      'schema-engine\n' +
        JSON.stringify({
          level: 'ERROR',
          target: 'schema_engine::logger',
          fields: { message: e.message, is_panic: false, error_code, meta: {} },
        }),
    )
    process.exit(1)
  }
}

const files = (values.datamodels ?? []).map((p) => [p, fs.readFileSync(p, 'utf8')])
if (!files.length) files.push(['schema.prisma', 'datasource db { provider = "postgresql" }\n'])
let engine
const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
const rename = { getDatabaseVersion: 'version' }
const createDatabase = async () => {
  const c = new pg.Client({ ...config, database: 'postgres' })
  await c.connect()
  await c.query(`CREATE DATABASE ${pg.escapeIdentifier(config.database)}`).finally(() => c.end())
  return { databaseName: config.database }
}
for await (const line of readline.createInterface({ input: process.stdin })) {
  const { id, method, params } = line.trim() ? JSON.parse(line) : {}
  if (process.env.SE_DEBUG) complain('>>', line.slice(0, 400))
  if (!method) continue
  try {
    let result
    if (method === 'createDatabase') result = await createDatabase()
    else {
      engine ??= await wasm.SchemaEngine.new(
        { datamodels: files },
        () => {},
        bindMigrationAwareSqlAdapterFactory(new MigrationPg(config)),
      )
      result = (await engine[rename[method] ?? method](params)) ?? {}
    }
    if (method === 'diff' && result.stdout != null)
      send({ id: 1e6 + id, method: 'print', params: { content: result.stdout } })
    send({ id, result })
  } catch (e) {
    if (process.env.SE_DEBUG) complain('!!', e)
    send({
      id,
      error: {
        code: 4466,
        message: 'engine error',
        data: {
          is_panic: false,
          message: e?.message ?? String(e),
          error_code: e?.code ?? null,
          meta: e?.meta ?? null,
        },
      },
    })
  }
}
process.exit(0)
