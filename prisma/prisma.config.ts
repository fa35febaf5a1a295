import path from 'node:path'
import { defineConfig } from 'prisma/config'

// Prisma's CLI downloads a native schema engine before any command; behind a firewall that fails. The stand-in forwards to
// Prisma's own WASM build of the same engine. Windows cannot execute a script by its shebang, so it keeps the download.
if (process.platform !== 'win32') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, 'schema-engine.mjs')
}

export default defineConfig({
  schema: path.join(import.meta.dirname, 'schema.prisma'),
  migrations: { path: path.join(import.meta.dirname, 'migrations') },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
