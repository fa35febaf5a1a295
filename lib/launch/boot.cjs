const { register } = require('node:module')
const path = require('node:path')
const { pathToFileURL } = require('node:url')

// The checkout, wherever the command was typed: content and build are found from there.
process.chdir(path.join(__dirname, '..', '..'))

// Modules marked server-only refuse to load without this condition. It is set here and not on node's command line, because
// the web server that the launcher starts must not inherit it.
const hook =
  'export const resolve = (name, context, next) => next(name, { ...context, conditions: [...context.conditions, "react-server"] })'
register(`data:text/javascript,${encodeURIComponent(hook)}`)

async function run() {
  const { register: registerTypeScript } = await import('tsx/esm/api')
  registerTypeScript()
  await import(pathToFileURL(path.join(__dirname, 'command.ts')).href)
}

run().catch((error) => {
  process.stderr.write(`${error?.stack ?? error}\n`)
  process.exit(1)
})
